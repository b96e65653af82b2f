/** How one case of the replayed day goes: which working day after receipt each step is done, and what is odd about it. */
export interface Story {
  /** Hour of the day of receipt, offices are open from nine to five. */
  readonly hour: number;
  readonly acceptAfter: number;
  readonly decideAfter: number;
  readonly refusal: 'none' | 'with-basis' | 'without-basis';
  /** A special procedure of three working days after acceptance. */
  readonly isPaused: boolean;
  /** Accepted late in the evening. */
  readonly isAtNight: boolean;
  /** Nobody decides: it still waits. */
  readonly isLeft: boolean;
}

/**
 * The day is the same whenever it is replayed: one case in 25 is decided two to five days late, one in 40 is left lying,
 * one in 15 refused, every second of these without a basis.
 * @param promised working days that were promised
 */
export function storyOf(serial: number, promised: number): Story {
  const every = (count: number, place = 0) => serial % count === place;
  const acceptAfter = Math.min(serial % 3, Math.max(0, promised - 1));
  const early = Math.max(acceptAfter, promised - 1 - (serial % 4));
  return {
    hour: 9 + (serial % 8),
    acceptAfter,
    decideAfter: every(25) ? promised + 2 + (serial % 4) : early,
    refusal: every(30, 7) ? 'with-basis' : every(30, 22) ? 'without-basis' : 'none',
    isPaused: every(50, 11),
    isAtNight: every(90, 13),
    isLeft: every(40, 17),
  };
}
