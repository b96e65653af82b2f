import type { Uuid } from '../../kernel/uuid.ts';
import type { RecordLayout } from './record-layout.ts';

/** Where the rows of a batch stand until they are all there. */
export function stagingName({ table }: Pick<RecordLayout, 'table'>, batch: Uuid): string {
  return `${table}__${batch.replaceAll('-', '').slice(-16)}`;
}
