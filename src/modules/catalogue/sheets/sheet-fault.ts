import type { Text } from '../../../kernel/messages.ts';

/** What is wrong in a file that somebody handed in, and where; rows and columns count from 1. */
export interface SheetFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What stands above the column. */
  readonly header: string;
  /** What stands in the cell. */
  readonly value: string;
  readonly message: Text;
}

/** Faults in the order of the file. A file that is wrong altogether is not listed to its end, but counted. */
export class SheetFaults {
  readonly #kept: SheetFault[] = [];
  #count = 0;

  add(fault: SheetFault): void {
    this.#count += 1;
    if (this.#kept.length < mostKept)
      this.#kept.push({ ...fault, value: fault.value.slice(0, longestValue) });
  }

  get count(): number {
    return this.#count;
  }

  get all(): readonly SheetFault[] {
    return this.#kept;
  }
}

const mostKept = 5000;
const longestValue = 200;
