import type { DataSet } from '../data-set.ts';
import { demandOf, type QualityDemand } from '../quality/quality-demand.ts';

/** A declaration as it is being typed: every field a text. */
export interface TypedDeclaration {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly owner: string;
  readonly base: string;
  readonly source: string;
  readonly updateCycle: string;
  readonly sharing: string;
  readonly sharingReason: string;
  readonly openness: string;
  readonly retention: string;
  readonly asOf: string;
  readonly demands: Readonly<Record<keyof QualityDemand, string>>;
  readonly elements: readonly TypedElement[];
  /** What is looked for in the dictionary. */
  readonly search: string;
}

export interface TypedElement {
  readonly element: string;
  readonly isKey: boolean;
  readonly isRequired: boolean;
  readonly isIndexed: boolean;
  readonly isDistinct: boolean;
  readonly references: string;
}

export function emptyDeclaration(owner: string): TypedDeclaration {
  return {
    code: '',
    name: '',
    summary: '',
    owner,
    base: '',
    source: '',
    updateCycle: '',
    sharing: '',
    sharingReason: '',
    openness: '',
    retention: '永久',
    asOf: '',
    demands: textsOf(demandOf({})),
    elements: [],
    search: '',
  };
}

export function typedOf(set: DataSet): TypedDeclaration {
  return {
    code: set.code,
    name: set.name.zh,
    summary: set.summary.zh,
    owner: set.owner,
    base: set.base ?? '',
    source: set.source.zh,
    updateCycle: set.updateCycle,
    sharing: set.sharing.class,
    sharingReason: set.sharing.reason?.zh ?? '',
    openness: set.openness,
    retention: set.retention === 'permanent' ? '永久' : String(set.retention.years),
    asOf: set.asOf ?? '',
    demands: textsOf(demandOf(set)),
    elements: set.elements.map((one) => ({
      element: one.element,
      isKey: set.key.includes(one.element),
      isRequired: one.required,
      isIndexed: one.indexed,
      isDistinct: set.distinct?.includes(one.element) ?? false,
      references: one.references ?? '',
    })),
    search: '',
  };
}

/** What a posted form says, and which of its buttons was pressed. */
export function readDeclaration(form: URLSearchParams): { typed: TypedDeclaration; pressed: string } {
  const text = (name: string) => (form.get(name) ?? '').trim();
  const pressed = text('do');
  const removed = pressed.startsWith('remove:') ? pressed.slice(7) : undefined;
  const added = pressed.startsWith('add:') ? pressed.slice(4) : undefined;
  const named = form.getAll('element').filter((code) => code !== removed && code !== added);
  const has = (field: string, code: string) => form.getAll(field).includes(code);
  return {
    pressed: pressed.split(':')[0] ?? '',
    typed: {
      code: text('code'),
      name: text('name'),
      summary: text('summary'),
      owner: text('owner'),
      base: text('base'),
      source: text('source'),
      updateCycle: text('updateCycle'),
      sharing: text('sharing'),
      sharingReason: text('sharingReason'),
      openness: text('openness'),
      retention: text('retention'),
      asOf: text('asOf'),
      demands: mapDemands((name) => text(`demand:${name}`)),
      search: text('search'),
      elements: [...named, ...(added ? [added] : [])].map((element) => ({
        element,
        isKey: has('key', element),
        isRequired: has('required', element),
        isIndexed: has('indexed', element),
        isDistinct: has('distinct', element),
        references: text(`references:${element}`),
      })),
    },
  };
}

/** The declaration in the words of the schema, which says what is wrong with it. */
export function declarationOf(typed: TypedDeclaration): unknown {
  const distinct = typed.elements.filter(({ isDistinct }) => isDistinct).map(({ element }) => element);
  const isPermanent = ['永久', 'permanent'].includes(typed.retention.toLowerCase());
  return {
    code: typed.code,
    name: typed.name,
    summary: typed.summary,
    owner: typed.owner,
    base: typed.base === '' ? undefined : typed.base,
    key: typed.elements.filter(({ isKey }) => isKey).map(({ element }) => element),
    elements: typed.elements.map((one) => ({
      element: one.element,
      required: one.isRequired || one.isKey,
      indexed: one.isIndexed,
      ...(one.references === '' ? {} : { references: one.references }),
    })),
    source: typed.source,
    ...(typed.asOf === '' ? {} : { asOf: typed.asOf }),
    ...(distinct.length === 0 ? {} : { distinct }),
    quality: mapDemands((name) => (typed.demands[name] === '' ? Number.NaN : Number(typed.demands[name]))),
    updateCycle: typed.updateCycle,
    sharing: {
      class: typed.sharing,
      ...(typed.sharingReason === '' ? {} : { reason: typed.sharingReason }),
    },
    openness: typed.openness,
    retention: isPermanent ? 'permanent' : { years: Number(typed.retention) },
  };
}

export const demandNames = [
  'completeness',
  'validity',
  'uniqueness',
  'timeliness',
  'consistency',
  'mendWithin',
  'waitAtMost',
] as const satisfies readonly (keyof QualityDemand)[];

function textsOf(demand: QualityDemand): TypedDeclaration['demands'] {
  return mapDemands((name) => String(demand[name]));
}

function mapDemands<Value>(wanted: (name: keyof QualityDemand) => Value): Record<keyof QualityDemand, Value> {
  return Object.fromEntries(demandNames.map((name) => [name, wanted(name)])) as Record<
    keyof QualityDemand,
    Value
  >;
}
