const minutes = 5;

/** Until when an authenticator may answer a challenge given now. */
export function challengeLifetime(now: Date): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
