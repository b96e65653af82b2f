import { type Locale, textIn } from '../../../kernel/messages.ts';
import { distinctName } from '../../agencies/index.ts';
import {
  type DescribedPage,
  describeAnswers,
  type FormAnswers,
  type FormMaterial,
  visibleMaterials,
} from '../../forms/index.ts';
import type { CaseState } from '../case.ts';
import type { CaseParts } from '../queries/read-case-parts.ts';

/** A part of the application that a correction may concern. */
export interface CasePart {
  readonly code: string;
  readonly label: string;
}

/** One list of the form with its answers, by the short names of the elements. */
export interface AnswerGroup {
  readonly title: string;
  readonly rows: readonly {
    /** Absent in a group. */
    readonly element: string | undefined;
    readonly name: string;
    /** Empty where an optional question was left open. */
    readonly value: string;
    /** Answered otherwise before the correction. */
    readonly isNew: boolean;
  }[];
}

/** The application as officials read it. */
export interface DescribedCase {
  readonly itemName: string;
  readonly form: CaseParts['form'];
  readonly answers: readonly AnswerGroup[];
  readonly materials: readonly FormMaterial[];
  /** Hashes of the files that came with the correction. */
  readonly newFiles: ReadonlySet<string>;
  readonly parts: readonly CasePart[];
  readonly agencyName: (code: string) => string;
}

export function describeCase(
  state: CaseState,
  { item, form, directory }: CaseParts,
  locale: Locale,
): DescribedCase {
  const nameRegion = (code: string) => {
    const chain = directory.regionChain(code).reverse();
    return chain.length > 0 ? chain.map((region) => textIn(region.name, locale)).join(' ') : undefined;
  };
  const describe = (answers: FormAnswers) => describeAnswers(form, answers, locale, nameRegion);
  const answers = describe(state.answers as FormAnswers);
  const replaced = new Set(state.plan.given?.map(({ material }) => material));
  const materials = visibleMaterials(form, state.answers as FormAnswers).filter(
    ({ code }) => !replaced.has(code),
  );
  const first = state.actions[0]?.event;
  const before = state.corrected && first?.type === 'submitted' ? first : undefined;
  return {
    itemName: textIn(item.name, locale),
    form,
    answers: groupsOf(answers, before && valuesOf(describe(before.answers as FormAnswers)), locale),
    materials,
    newFiles: new Set(before ? hashesOf(state.materials).filter(isNotIn(hashesOf(before.materials))) : []),
    parts: [
      ...answers.map(({ page, title }) => ({ code: page.code, label: title })),
      ...materials.map(({ code, name }) => ({ code, label: textIn(name, locale) })),
    ],
    agencyName: (code) => textIn(distinctName(directory, code), locale),
  };
}

function groupsOf(
  pages: readonly DescribedPage[],
  before: ReadonlyMap<string, string> | undefined,
  locale: Locale,
): AnswerGroup[] {
  return pages.flatMap(({ page, title, groups }) => {
    const names = new Map(page.questions.map(({ element }) => [element.code, textIn(element.name, locale)]));
    return groups.map((group, position) => ({
      title: group.title ? `${title} · ${group.title}` : title,
      rows: group.rows.map(({ code, label, value }) => ({
        element: page.repeat ? undefined : code,
        name: names.get(code) ?? label,
        value,
        isNew: before !== undefined && before.get(answerKey(page.code, position, code)) !== value,
      })),
    }));
  });
}

/** Where an answer stands among the described pages. */
function answerKey(page: string, group: number, question: string): string {
  return `${page} ${group} ${question}`;
}

function valuesOf(pages: readonly DescribedPage[]): Map<string, string> {
  return new Map(
    pages.flatMap(({ page, groups }) =>
      groups.flatMap(({ rows }, group) =>
        rows.map(({ code, value }) => [answerKey(page.code, group, code), value] as const),
      ),
    ),
  );
}

function hashesOf(materials: CaseState['materials']): string[] {
  return Object.values(materials).flatMap((files) => files.map(({ hash }) => hash));
}

function isNotIn(known: readonly string[]): (hash: string) => boolean {
  return (hash) => !known.includes(hash);
}
