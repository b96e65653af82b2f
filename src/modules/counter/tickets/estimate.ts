/** What a person who waits is told: a range in whole minutes, never a moment. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

export interface Pace {
  /** Minutes a service took today, or usually takes while too few were counted. */
  readonly minutes: number;
  /** Windows at which somebody is. */
  readonly windows: number;
}

const fastest = 0.6;
const slowest = 1.6;
const step = 5;

/**
 * How long those ahead will take. Where no window is open nothing can be said. The range is as wide as services differ: from
 * three fifths of the mean to one and three fifths of it, to the next five minutes.
 */
export function estimateWait(ahead: number, { minutes, windows }: Pace): Wait | undefined {
  if (windows === 0) return undefined;
  const mean = (ahead * minutes) / windows;
  return {
    from: Math.floor((mean * fastest) / step) * step,
    to: Math.max(step, Math.ceil((mean * slowest) / step) * step),
  };
}
