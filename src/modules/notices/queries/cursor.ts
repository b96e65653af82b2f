import { isUuid, type Uuid } from '../../../kernel/uuid.ts';

export interface Cursor {
  readonly createdAt: Date;
  readonly id: Uuid;
}

/** `<milliseconds>_<id>` */
export function cursorOf(last: Cursor | undefined): string | undefined {
  return last && `${last.createdAt.getTime()}_${last.id}`;
}

export function readCursor(text: string | undefined): Cursor | undefined {
  const [at = '', id = ''] = (text ?? '').split('_');
  return /^\d{10,15}$/.test(at) && isUuid(id) ? { createdAt: new Date(Number(at)), id } : undefined;
}
