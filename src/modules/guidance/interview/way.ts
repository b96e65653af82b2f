/** How a component is asked best. */
export interface Way {
  /** Place of the question. */
  readonly question: number;
  /** Questions on average, and on the longest way. */
  readonly expected: number;
  readonly most: number;
}
