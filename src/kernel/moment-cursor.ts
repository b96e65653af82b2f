import { isUuid, type Uuid } from './uuid.ts';

/** Where a list in the order of time goes on: behind the row of this moment and id. */
export interface MomentCursor {
  readonly at: Date;
  readonly id: Uuid;
}

/** `<milliseconds>_<id>`, as it stands in the address of the next page. */
export function writeCursor(at: Date, id: Uuid): string {
  return `${at.getTime()}_${id}`;
}

/** @returns undefined, which is the first page, for what nobody wrote */
export function readCursor(text: string | undefined): MomentCursor | undefined {
  const [at = '', id = ''] = (text ?? '').split('_');
  return /^\d{10,15}$/.test(at) && isUuid(id) ? { at: new Date(Number(at)), id } : undefined;
}
