import type { Text } from '../../../kernel/messages.ts';
import type { Directory } from '../../agencies/index.ts';

/** A department has no name of its own: its highest organ lends one. */
export function departmentName(department: string, directory: Directory): Text {
  const organs = (['province', 'city', 'county', 'town'] as const).flatMap((level) =>
    directory.departmentsAt(department, level),
  );
  return organs[0]?.shortName ?? { zh: department };
}
