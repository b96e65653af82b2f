import {
  describeAnswers,
  type Form,
  type FormAnswers,
  type FormMaterial,
  visibleMaterials,
} from '../../forms/index.ts';
import type { CaseState, HandedMaterials } from '../../procedures/index.ts';
import { windowIn } from '../figures/window-in.ts';

/** What was asked of the applicant, and how much of it was spared. */
export interface Spared {
  readonly asked: number;
  readonly saved: number;
}

/** What a case costs its applicant (减负账). */
export interface CaseBurden {
  readonly fields: Spared;
  readonly materials: Spared;
  /** How often the applicant came to a window. */
  readonly visits: number;
}

/** What was answered and handed in for earlier items of the same matter. */
export interface HandedBefore {
  /** Codes of elements, and of groups. */
  readonly answers: ReadonlySet<string>;
  /** Hashes of files. */
  readonly files: ReadonlySet<string>;
}

export interface BurdenOf {
  readonly state: Pick<CaseState, 'actions' | 'plan' | 'answers' | 'materials'>;
  readonly applicantKind: 'person' | 'company';
  readonly form: Form;
  readonly before: HandedBefore;
  /** Elements that registers have filled in and nobody has changed. */
  readonly filled: ReadonlySet<string>;
}

/** As the case stands: what was asked in all, its corrections included. */
export function burdenOf({ state, applicantKind, form, before, filled }: BurdenOf): CaseBurden {
  const answers = state.answers as FormAnswers;
  return {
    fields: fieldsOf(form, answers, { given: given(state.plan, 'element'), applicantKind, before, filled }),
    materials: materialsOf(visibleMaterials(form, answers), state.materials, {
      given: given(state.plan, 'material'),
      before,
    }),
    visits: visitsOf(state.actions),
  };
}

/** As it was received. */
export function burdenAtReceipt(of: BurdenOf): CaseBurden {
  const [first] = of.state.actions;
  if (first?.event.type !== 'submitted') return burdenOf(of);
  const { answers, materials, plan } = first.event;
  return burdenOf({ ...of, state: { actions: [first], plan, answers, materials } });
}

function given({ given: results = [] }: CaseState['plan'], what: 'element' | 'material'): Set<string> {
  return new Set(results.flatMap((result) => result[what] ?? []));
}

interface Sources {
  readonly given: ReadonlySet<string>;
  readonly before: HandedBefore;
}

/** Each question that stood on the form; those of a group once for each member. */
function fieldsOf(
  form: Form,
  answers: FormAnswers,
  { given, before, applicantKind, filled }: Sources & Pick<BurdenOf, 'applicantKind' | 'filled'>,
): Spared {
  const known = new Set(
    form.pages.flatMap(({ repeat, questions }) =>
      questions.flatMap(({ element }) =>
        !repeat && (filled.has(element.code) || (element.known && isKnown(element.known, applicantKind)))
          ? [element.code]
          : [],
      ),
    ),
  );
  const rows = describeAnswers(form, answers, 'zh-CN').flatMap(({ page, groups }) =>
    groups.flatMap((group) =>
      group.rows.map(({ code, value }) => {
        const isSaved =
          known.has(code) || given.has(code) || before.answers.has(page.repeat ? page.code : code);
        return isSaved && value !== '';
      }),
    ),
  );
  return { asked: rows.length, saved: rows.filter(Boolean).length };
}

/** Facts of a company are known only where one applies. */
function isKnown(fact: string, applicantKind: BurdenOf['applicantKind']): boolean {
  return applicantKind === 'company' || fact.startsWith('person-');
}

function materialsOf(
  asked: readonly FormMaterial[],
  handed: HandedMaterials,
  { given, before }: Sources,
): Spared {
  const saved = asked.filter(({ code, necessity, source }) => {
    const files = handed[code] ?? [];
    if (given.has(code)) return true;
    // What an authority has issued and is looked up by itself.
    if (files.length === 0) return necessity === '2' && source === '20';
    return files.every(({ hash, certificate }) => certificate !== undefined || before.files.has(hash));
  });
  return { asked: asked.length, saved: saved.length };
}

const handingIn: ReadonlySet<string> = new Set(['submitted', 'corrected']);

function visitsOf(actions: CaseState['actions']): number {
  return actions.filter(
    ({ event, actor }) =>
      (handingIn.has(event.type) && windowIn(actor.name) !== undefined) ||
      (event.type === 'delivered' && event.method === 'window'),
  ).length;
}
