import { Refusal, type RefusalKind } from '../../kernel/refusal.ts';

const statuses = {
  invalid: 422,
  'not-found': 404,
  'not-allowed': 403,
  'not-signed-in': 401,
  conflict: 409,
  'too-many': 429,
  'too-large': 413,
} as const satisfies Record<RefusalKind, number>;

export function statusOf(refusal: Refusal): (typeof statuses)[RefusalKind] {
  return statuses[refusal.kind];
}

export function statusOfKind(kind: RefusalKind): number {
  return statuses[kind];
}

/** RFC 9457 problem document. `code` is stable, `detail` is for people, `errors` point to fields. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

export function problemOf(refusal: Refusal, english: boolean): Problem {
  const say = (text: { zh: string; en?: string | undefined }) => (english ? (text.en ?? text.zh) : text.zh);
  const status = statusOf(refusal);
  return {
    type: `urn:tongban:problem:${refusal.code}`,
    title: refusal.code,
    status,
    code: refusal.code,
    detail: say(refusal.text),
    ...(refusal.faults.length > 0
      ? { errors: refusal.faults.map((fault) => ({ field: fault.field, detail: say(fault.message) })) }
      : {}),
  };
}

export type Attempt<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly refusal: Refusal };

/** Runs a command for a form: a fault the person can mend comes back as a value, so that the page keeps what was typed. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { done: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal && ['invalid', 'conflict', 'too-many', 'too-large'].includes(error.kind)) {
      return { done: false, refusal: error };
    }
    throw error;
  }
}
