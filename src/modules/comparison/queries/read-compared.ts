import type { Text } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Element } from '../../elements/index.ts';
import { holdsPost, type OfficialActor, type Role } from '../../identity/index.ts';
import {
  findRecordAt,
  getDataSets,
  type RecordLayout,
  type RecordReads,
  type RecordRow,
  type RecordValue,
  subjectsOf,
} from '../../registries/index.ts';
import { type Comparison, elementAt } from '../comparison.ts';
import type { RecordOfSet, StoredDifference } from '../difference/difference.ts';

/** Two records side by side, element by element, as they are known now. */
export interface ComparedRecords {
  readonly left: { readonly set: Text; readonly isKnown: boolean } | undefined;
  readonly right: { readonly set: Text; readonly isKnown: boolean } | undefined;
  readonly lines: readonly ComparedLine[];
}

export interface ComparedLine {
  readonly element: Element;
  readonly left: RecordValue | undefined;
  readonly right: RecordValue | undefined;
  readonly differs: boolean;
}

/** Opens what is matched and compared of both records, and nothing else; each read is in the ledger before it is shown. */
export async function readCompared(
  platform: Platform,
  reads: RecordReads,
  {
    actor,
    comparison,
    difference,
  }: { actor: OfficialActor; comparison: Comparison; difference: StoredDifference },
): Promise<ComparedRecords> {
  const sides = {
    left: await openSide(platform, difference.left),
    right: await openSide(platform, difference.right),
  };
  const places = {
    left: difference.kind === 'duplicate' ? difference.place : 0,
    right: difference.place,
  };
  const shown = [...comparison.match.on, ...comparison.compare].filter(
    (one, index, all) => all.findIndex((other) => elementAt(other, 0) === elementAt(one, 0)) === index,
  );
  for (const side of ['left', 'right'] as const) {
    const opened = sides[side];
    if (!opened?.row) continue;
    await reads.noteRecordRead({
      actor,
      set: opened.layout.set,
      subjects: subjectsOf(opened.layout, opened.row.values),
      elements: shown.map((one) => elementAt(one, places[side])),
      as: {
        ...postOf(actor, difference, opened.layout),
        purpose: `数据比对“${comparison.name.zh}”的差异核查`,
      },
    });
  }
  const reference = sides.left ?? sides.right;
  const referencePlace = sides.left ? places.left : places.right;
  return {
    left: sides.left && { set: sides.left.layout.set.name, isKnown: sides.left.row !== undefined },
    right: sides.right && { set: sides.right.layout.set.name, isKnown: sides.right.row !== undefined },
    lines: shown.flatMap((one): ComparedLine[] => {
      const column = reference?.layout.columns.find(
        ({ element }) => element.code === elementAt(one, referencePlace),
      );
      if (!column) return [];
      return [
        {
          element: column.element,
          left: sides.left?.row?.values[elementAt(one, places.left)],
          right: sides.right?.row?.values[elementAt(one, places.right)],
          differs: difference.elements.includes(elementAt(one, 0)),
        },
      ];
    }),
  };
}

interface OpenedSide {
  readonly layout: RecordLayout;
  readonly row: RecordRow | undefined;
}

async function openSide(
  platform: Platform,
  record: RecordOfSet | undefined,
): Promise<OpenedSide | undefined> {
  const layout = record && (await getDataSets(platform.database)).findLayout(record.set);
  if (!layout) return undefined;
  return { layout, row: await findRecordAt(platform, layout, record.address) };
}

/** The post in which the official reads: of who answers, of who holds the record, otherwise any that let them in. */
function postOf(
  actor: OfficialActor,
  { agency }: StoredDifference,
  { set }: RecordLayout,
): { agency: string; role: Role } {
  for (const own of [agency, set.owner]) {
    if (holdsPost(actor, 'steward', own)) return { agency: own, role: 'steward' };
  }
  const other = actor.posts.find(({ role }) => role === 'steward' || role === 'supervisor');
  return { agency: other?.agency ?? agency, role: other?.role ?? 'supervisor' };
}
