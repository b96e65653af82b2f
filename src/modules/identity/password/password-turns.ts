import { Refusal } from '../../../kernel/refusal.ts';

/** Hashing is slow on purpose: two at a time leave the other threads of the pool to files and names. */
const atOnce = 2;
const longestQueue = 100;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs `work` when it is its turn.
 * @throws Refusal `sign-in-busy` when too many wait already
 */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await queueUp();
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function queueUp(): Promise<void> {
  if (waiting.length >= longestQueue) {
    throw new Refusal('too-many', 'sign-in-busy', {
      zh: '现在登录的人很多，请过一分钟再试。',
      en: 'Many people are signing in right now. Try again in a minute.',
    });
  }
  return new Promise((resolve) => waiting.push(resolve));
}
