import { type Locale, textIn } from '../../../kernel/messages.ts';
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

/** The application as officials read it. */
export interface DescribedCase {
  readonly answers: readonly DescribedPage[];
  /** What was answered otherwise before the correction: `page group question`. */
  readonly changedAnswers: ReadonlySet<string>;
  readonly materials: readonly FormMaterial[];
  /** Hashes of the files that came with the correction. */
  readonly newFiles: ReadonlySet<string>;
  readonly parts: readonly CasePart[];
  readonly agencyName: (code: string) => string;
}

export function describeCase(
  state: CaseState,
  { form, directory }: CaseParts,
  locale: Locale,
): DescribedCase {
  const nameRegion = (code: string) => {
    const chain = directory.regionChain(code).reverse();
    return chain.length > 0 ? chain.map((region) => textIn(region.name, locale)).join(' ') : undefined;
  };
  const describe = (answers: FormAnswers) => describeAnswers(form, answers, locale, nameRegion);
  const answers = describe(state.answers as FormAnswers);
  const materials = visibleMaterials(form, state.answers as FormAnswers);
  const first = state.actions[0]?.event;
  const before = state.corrected && first?.type === 'submitted' ? first : undefined;
  return {
    answers,
    changedAnswers: before ? differences(describe(before.answers as FormAnswers), answers) : new Set(),
    materials,
    newFiles: new Set(before ? hashesOf(state.materials).filter(isNotIn(hashesOf(before.materials))) : []),
    parts: [
      ...answers.map(({ page, title }) => ({ code: page.code, label: title })),
      ...materials.map(({ code, name }) => ({ code, label: textIn(name, locale) })),
    ],
    agencyName: (code) => {
      const agency = directory.findAgency(code);
      return agency ? textIn(agency.shortName, locale) : code;
    },
  };
}

/** Where an answer stands among the described pages. */
export function answerKey(page: string, group: number, question: string): string {
  return `${page} ${group} ${question}`;
}

function differences(before: readonly DescribedPage[], after: readonly DescribedPage[]): Set<string> {
  const known = valuesOf(before);
  return new Set([...valuesOf(after)].filter(([key, value]) => known.get(key) !== value).map(([key]) => key));
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
