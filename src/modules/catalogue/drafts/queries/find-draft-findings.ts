import type { Json } from '../../comparison/json.ts';
import {
  type CompilerContext,
  checkItem,
  checks,
  describeFinding,
  type Finding,
  type Subject,
} from '../../compiler/index.ts';
import { Item } from '../../item.ts';
import { ItemContent, type ItemVersion } from '../../offering.ts';
import type { Draft } from '../draft.ts';

/** What the catalogue compiler says of a draft, against what it says of the version in force. */
export type DraftFindings =
  | {
      readonly kind: 'found';
      readonly added: readonly Finding[];
      readonly mended: readonly Finding[];
      /** Those that were there before and still are. */
      readonly kept: number;
    }
  /** What is required is missing: nobody can look at it yet. */
  | { readonly kind: 'unfit' }
  /** The rest of the catalogue is still being read. */
  | { readonly kind: 'pending' };

/** @param version the offer the draft was begun from, as it is in force */
export function findDraftFindings(
  { reach }: Pick<Draft, 'reach'>,
  content: Json | undefined,
  version: ItemVersion | undefined,
  context: CompilerContext | undefined,
): DraftFindings {
  if (!context) return { kind: 'pending' };
  const subject = subjectOf(reach, content, version);
  if (!subject) return { kind: 'unfit' };
  const now = checkItem(subject, context, version ? checks : checksOfStandards);
  const before = version ? checkItem(version, context) : [];
  const added = without(now, before);
  return { kind: 'found', added, mended: without(before, now), kept: now.length - added.length };
}

const checksOfStandards = checks.filter(({ about }) => about === 'standard');

function subjectOf(
  reach: Draft['reach'],
  content: Json | undefined,
  version: ItemVersion | undefined,
): Subject | undefined {
  if (!version) return newSubject(content);
  const parts = reach === 'standard' ? { item: content } : { offering: content };
  const read = ItemContent.safeParse({ ...version, ...parts });
  return read.success ? { ...version, ...read.data } : undefined;
}

/** A new item stands at nobody yet; what belongs to an offer is looked at when there is one. */
function newSubject(content: Json | undefined): Subject | undefined {
  const item = Item.safeParse(content);
  if (!item.success) return undefined;
  const offering = ItemContent.shape.offering.parse({
    agency: '',
    agencyName: { zh: '' },
    region: '',
    regionName: { zh: '' },
    level: '3',
  });
  return { item: item.data, offering, implementationCode: '', source: 'content' };
}

/** The findings that have no like among the others; rows that moved are the same finding. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const counts = new Map([...Map.groupBy(others, keyOf)].map(([key, found]) => [key, found.length]));
  return findings.filter((finding) => {
    const count = counts.get(keyOf(finding)) ?? 0;
    counts.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function keyOf(finding: Finding): string {
  return `${finding.kind.code} ${describeFinding(finding).why.zh}`;
}
