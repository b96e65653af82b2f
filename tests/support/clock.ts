/** The program's time in a test: it stands still until the test moves it. */
export class Clock {
  #now = Date.now();

  readonly now = (): Date => new Date(this.#now);

  /** @param moment ISO 8601 with offset, e.g. `2026-11-23T09:00:00+08:00` */
  set(moment: string): void {
    this.#now = Date.parse(moment);
  }

  advance(by: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void {
    this.#now += (((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0)) * 60_000;
  }
}
