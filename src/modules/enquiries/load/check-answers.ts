import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Directory } from '../../agencies/index.ts';
import type { EntryDeclaration } from '../base/entry.ts';
import type { Desk } from '../desk/desk.ts';

export interface AnswerFiles {
  readonly entries: readonly ContentEntry<EntryDeclaration>[];
  readonly desks: readonly ContentEntry<Desk>[];
}

/** Whatever an entry names must exist, and no code is used twice. */
export function checkAnswers(
  { entries, desks }: AnswerFiles,
  known: { readonly items: ReadonlySet<string>; readonly directory: Directory },
): ContentFault[] {
  const seen = new Set<string>();
  const again = (code: string) => seen.has(code) || !seen.add(code);
  return [
    ...entries.flatMap((entry) => [
      ...(again(entry.value.code) ? [entry.fault(['code'], 'is used by another entry')] : []),
      ...checkEntry(entry, known),
    ]),
    ...desks.flatMap(({ value, fault }) =>
      known.directory.findAgency(value.generalDesk)
        ? []
        : [fault(['generalDesk'], `no agency ${value.generalDesk}`)],
    ),
    ...(desks.length === 1
      ? []
      : [{ file: 'enquiries/desk.yaml', line: 1, path: '', message: 'there is one desk, not more' }]),
  ];
}

function checkEntry(
  { value, fault }: ContentEntry<EntryDeclaration>,
  { items, directory }: { readonly items: ReadonlySet<string>; readonly directory: Directory },
): ContentFault[] {
  const { department } = value;
  const isDepartment =
    department === undefined ||
    directory.findAgency(department) !== undefined ||
    directory.agencies.some((agency) => agency.department === department);
  return [
    ...value.items.flatMap((code, index) =>
      items.has(code) ? [] : [fault(['items', index], `no item ${code} in content/items`)],
    ),
    ...value.regions.flatMap((code, index) =>
      directory.findRegion(code) ? [] : [fault(['regions', index], `no region ${code}`)],
    ),
    ...(isDepartment ? [] : [fault(['department'], `no department or agency ${department}`)]),
    ...(directory.findAgency(value.owner) ? [] : [fault(['owner'], `no agency ${value.owner}`)]),
    ...(value.validUntil !== undefined && value.validUntil < value.validFrom
      ? [fault(['validUntil'], 'is before validFrom')]
      : []),
  ];
}
