import { type Locale, textIn } from '../../../../kernel/messages.ts';
import type { FieldProblem } from '../../../../web/ui/index.ts';
import { type Dictionary, dictionaryTerms } from '../../../elements/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import { isObject, type Json, type JsonObject } from '../../comparison/json.ts';
import type { Conflict } from '../../comparison/merged.ts';
import type { Reach } from '../../drafts/draft.ts';
import type { NamedKind } from '../../drafts/names.ts';
import { contentShape } from '../../editor/content-shape.ts';
import { describeRule } from '../../editor/describe-rule.ts';
import { type EditorSection, sectionOfPlace } from '../../editor/editor-sections.ts';
import { fieldOfPlace } from '../../editor/fault-field.ts';
import { elementAt } from '../../editor/labels.ts';
import { rowTitle } from '../../editor/row-title.ts';
import type { Shape } from '../../elements/schema-shape.ts';
import type { Item } from '../../item.ts';
import { ruleDictionariesOf } from '../../load/check-rules.ts';
import type { ItemFault } from '../../load/item-fault.ts';
import type { Topic } from '../../topic.ts';
import type { Choice, Editing } from './editing.tsx';

/** What the fields of the editor offer to choose from and check against. */
export interface EditorSurroundings {
  readonly dictionary: Dictionary;
  readonly codes: ItemCodeTables;
  readonly topics: readonly Topic[];
  readonly procedures: readonly NamedKind[];
  readonly certificates: readonly NamedKind[];
}

export interface SectionState {
  readonly reach: Reach;
  readonly content: JsonObject;
  readonly faults: readonly ItemFault[];
  readonly conflicts?: readonly Conflict[] | undefined;
  readonly openRow?: string | undefined;
}

/** Everything the fields of a section show. */
export function viewSection(state: SectionState, surroundings: EditorSurroundings, locale: Locale): Editing {
  const { reach, content, faults, conflicts = [] } = state;
  const dictionaries = ruleDictionariesOf(formOf(content), surroundings.dictionary);
  const terms = dictionaryTerms(surroundings.dictionary);
  const choices = choicesFrom(surroundings, locale);
  return {
    reach,
    content,
    openRow: state.openRow,
    faults: byField(faults.map(({ path, message }) => [fieldOfPlace(reach, path), textIn(message, locale)])),
    theirs: byField(conflicts.map(({ path, theirs }) => [fieldOfPlace(reach, path), shown(theirs)])),
    choicesFor: (path) => choices.get(path),
    describe: (rule) => describeRule(rule, { dictionaries, terms, locale }),
    nameOfCode: (path, code) => nameOfElement(path, code, surroundings.dictionary),
  };
}

/** Faults of this section for the summary at the top. */
export function problemsOf(
  section: EditorSection,
  { reach, faults }: SectionState,
  locale: Locale,
): FieldProblem[] {
  const own = faults.filter(({ path }) => sectionOfPlace(reach, path.join('.')) === section);
  return own.map(({ path, message }) => ({
    field: fieldOfPlace(reach, path),
    message: textIn(message, locale),
  }));
}

/** Whether the section has fields for rules. */
export function hasRules(reach: Reach, { members }: EditorSection): boolean {
  const shapes = contentShape(reach).members.filter(([name]) => members.includes(name));
  return shapes.some(([, shape]) => holdsRule(shape));
}

function holdsRule(shape: Shape): boolean {
  if (shape.kind === 'leaf') return elementAt(shape)?.kind === 'rule';
  return shape.members.some(([, inner]) => holdsRule(inner));
}

/** Elements of the form: what is asked is what a rule can look at. */
export function ruleNamesOf(content: JsonObject, dictionary: Dictionary): string[] {
  const codes = formOf(content).form.flatMap(({ questions }) => questions.map(({ element }) => element));
  return [...new Set(codes)].flatMap((code) => dictionary.findElement(code)?.name.zh ?? []);
}

/** The form of a draft, as far as it is one. */
function formOf(content: JsonObject): Pick<Item, 'form'> {
  const form = Array.isArray(content.form) ? content.form : [];
  const pages = form.filter(
    (page) => isObject(page) && isObject(page.title) && Array.isArray(page.questions),
  );
  return { form: pages as unknown as Item['form'] };
}

function byField(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const joined = new Map<string, string>();
  for (const [field, words] of entries)
    joined.set(field, [joined.get(field), words].filter(Boolean).join(' '));
  return joined;
}

function shown(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? rowTitle(value) || JSON.stringify(value) : String(value);
}

function nameOfElement(path: string, code: string, dictionary: Dictionary): string | undefined {
  return path.endsWith('questions[].element') ? dictionary.findElement(code)?.name.zh : undefined;
}

function choicesFrom(
  { codes, topics, procedures, certificates }: EditorSurroundings,
  locale: Locale,
): { get(path: string): readonly Choice[] | undefined } {
  const named = (kinds: readonly NamedKind[]) =>
    kinds.map(({ code, name }) => ({ value: code, label: textIn(name, locale) }));
  const declared = new Map<string, readonly Choice[]>([
    ['item.topics', named(topics.filter(({ kind }) => kind === 'topic'))],
    ['item.events', named(topics.filter(({ kind }) => kind === 'event'))],
    ['item.handling.procedure', named(procedures)],
    ['item.result.certificate', named(certificates)],
    ['item.materials[].satisfiedBy', named(certificates)],
  ]);
  return {
    get(path) {
      const table = elementAt({ path } as Shape)?.table;
      const values = table === undefined ? undefined : codes.find(table)?.values;
      return declared.get(path) ?? (values && named(values));
    },
  };
}
