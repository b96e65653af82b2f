/** After this many attempts a delivery is dead: about eleven hours after the first. */
export const mostAttempts = 20;

const firstWait = 5;
const longestWait = 3600;

/** When an attempt is made again; undefined when it was the last. Waits double from five seconds to an hour. */
export function retryAfter(attempts: number, now: Date): Date | undefined {
  if (attempts >= mostAttempts) return undefined;
  const seconds = Math.min(firstWait * 2 ** (attempts - 1), longestWait);
  return new Date(now.getTime() + seconds * 1000);
}
