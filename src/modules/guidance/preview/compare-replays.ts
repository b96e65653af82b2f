import type { Text } from '../../../kernel/messages.ts';
import type { Limit } from '../../catalogue/index.ts';
import type { Navigator } from '../navigator.ts';
import { findQuestionByName } from '../progress.ts';
import { requirementName } from '../requirement-name.ts';
import type { Replay } from './replay.ts';

export const differenceKinds = ['outcome', 'materials', 'path'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What somebody meets otherwise after a change of rules. */
export interface Difference {
  readonly result: { readonly before: Result; readonly after: Result };
  readonly limit: { readonly before: Limit | undefined; readonly after: Limit | undefined } | undefined;
  readonly changes: readonly Change[];
  readonly kinds: readonly DifferenceKind[];
}

export type Result = Replay['outcome']['result'];

export interface Change {
  readonly part: 'fails' | 'bring' | 'fetched' | 'made' | 'fee' | 'situation' | 'unit' | 'question';
  readonly isAdded: boolean;
  readonly name: Text;
}

const kindOf: Readonly<Record<Change['part'], DifferenceKind>> = {
  fails: 'outcome',
  bring: 'materials',
  fetched: 'materials',
  made: 'materials',
  fee: 'materials',
  situation: 'path',
  unit: 'path',
  question: 'path',
};

export interface Replayed {
  readonly navigator: Navigator;
  readonly replay: Replay;
}

/** Undefined where the person notices nothing. */
export function compareReplays(before: Replayed, after: Replayed): Difference | undefined {
  const result = { before: before.replay.outcome.result, after: after.replay.outcome.result };
  // Whoever may not apply before or after brings nothing there: the outcome says it all.
  const mayApply = result.before !== 'not-eligible' && result.after !== 'not-eligible';
  const limits = { before: before.replay.checklist.limit, after: after.replay.checklist.limit };
  const isSame = JSON.stringify(limits.before) === JSON.stringify(limits.after);
  const limit = mayApply && !isSame ? limits : undefined;
  const parts = mayApply ? (Object.keys(kindOf) as Change['part'][]) : (['fails', 'question'] as const);
  const changes = parts.flatMap((part) => changesIn(part, listOf(before, part), listOf(after, part)));
  const met = new Set([
    ...(result.before === result.after ? [] : ['outcome' as const]),
    ...changes.map(({ part }) => kindOf[part]),
    ...(limit ? ['path' as const] : []),
  ]);
  if (met.size === 0) return undefined;
  return { result, limit, changes, kinds: differenceKinds.filter((kind) => met.has(kind)) };
}

type Named = ReadonlyMap<string, Text>;

function changesIn(part: Change['part'], before: Named, after: Named): Change[] {
  const missing = (from: Named, to: Named) => [...from].flatMap(([key, name]) => (to.has(key) ? [] : [name]));
  return [
    ...missing(before, after).map((name) => ({ part, isAdded: false, name })),
    ...missing(after, before).map((name) => ({ part, isAdded: true, name })),
  ];
}

function listOf({ navigator, replay }: Replayed, part: Change['part']): Named {
  const { outcome, checklist, asked } = replay;
  if (part === 'question') return new Map(asked.map((name) => [name, questionName(navigator, name)]));
  if (part === 'fails') {
    const [guided] = navigator.items;
    return new Map(
      outcome.failed.map((requirement) => {
        const text = guided && requirementName(guided.item, guided.subCases, requirement);
        return [text?.zh ?? requirement.code, text ?? { zh: requirement.code }];
      }),
    );
  }
  const byCode = (list: readonly { readonly code: string; readonly name: Text }[]) =>
    new Map(list.map(({ code, name }) => [code, name]));
  switch (part) {
    case 'bring':
      return byCode([...checklist.bring, ...checklist.perhaps]);
    case 'fetched':
      return byCode(checklist.fetched);
    case 'made':
      return byCode(checklist.made);
    case 'situation':
      return byCode(checklist.situations);
    case 'unit':
      return byCode(checklist.units);
    case 'fee':
      return new Map(checklist.fees.map(({ name, standard }) => [`${name.zh} ${standard.zh}`, name]));
  }
}

function questionName({ interview: { form } }: Navigator, name: string): Text {
  return findQuestionByName(form, name)?.element.name ?? { zh: name };
}
