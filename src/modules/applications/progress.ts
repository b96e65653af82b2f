import type { FieldFault } from '../../kernel/refusal.ts';
import {
  type CheckedForm,
  type CheckedPage,
  checkForm,
  type Form,
  type FormMaterial,
  type Typed,
  visibleMaterials,
} from '../forms/index.ts';
import { type Draft, materialsPage } from './draft.ts';

/** How far a part of an application is. */
export type PartStatus = 'not-started' | 'in-progress' | 'complete' | 'faulty';

export interface PagePart {
  readonly checked: CheckedPage;
  readonly status: PartStatus;
  /** Faults of what the person has been asked and has sent; a question that has just appeared has none yet. */
  readonly shownFaults: readonly FieldFault[];
}

export interface MaterialPart {
  readonly materials: readonly FormMaterial[];
  readonly status: PartStatus;
  readonly faults: readonly FieldFault[];
}

/** An application read against its form: what applies, what is done, what is wrong. */
export interface Progress {
  readonly checked: CheckedForm;
  readonly pages: readonly PagePart[];
  /** Absent where nothing has to be handed in. */
  readonly materials: MaterialPart | undefined;
  readonly isComplete: boolean;
}

/** @param check how answers are read, where several items read them */
export function progressOf(
  form: Form,
  draft: Pick<Draft, 'typed' | 'files' | 'pages'>,
  check: (typed: Typed) => CheckedForm = (typed) => checkForm(form, typed),
): Progress {
  const checked = check(draft.typed);
  const pages = checked.pages.map((page) => pagePart(page, draft));
  const materials = materialPart(visibleMaterials(form, checked.answers), draft);
  const parts = [...pages, ...(materials ? [materials] : [])];
  return { checked, pages, materials, isComplete: parts.every(({ status }) => status === 'complete') };
}

function pagePart(checked: CheckedPage, draft: Pick<Draft, 'typed' | 'pages'>): PagePart {
  const mark = draft.pages[checked.page.code];
  const shownFaults = checked.faults.filter(({ field }) => draft.typed[field] !== undefined);
  if (mark === undefined) return { checked, status: 'not-started', shownFaults: [] };
  if (mark === 'begun') return { checked, status: 'in-progress', shownFaults: [] };
  const status = shownFaults.length > 0 ? 'faulty' : checked.faults.length > 0 ? 'in-progress' : 'complete';
  return { checked, status, shownFaults };
}

function materialPart(
  materials: readonly FormMaterial[],
  draft: Pick<Draft, 'files' | 'pages'>,
): MaterialPart | undefined {
  if (materials.length === 0) return undefined;
  const faults = materials.flatMap((material) => missingMaterial(material, draft));
  const mark = draft.pages[materialsPage];
  if (mark === undefined) return { materials, faults, status: 'not-started' };
  if (mark === 'begun') return { materials, faults, status: 'in-progress' };
  return { materials, faults, status: faults.length > 0 ? 'faulty' : 'complete' };
}

function missingMaterial(material: FormMaterial, draft: Pick<Draft, 'files'>): FieldFault[] {
  if (material.necessity !== '1' || (draft.files[material.code] ?? []).length > 0) return [];
  const { zh, en } = material.name;
  return [
    {
      field: materialField(material.code),
      message: { zh: `请上传“${zh}”`, en: `Upload “${en ?? zh}”` },
    },
  ];
}

/** Name of a material's field; answers and materials may share a code. */
export function materialField(code: string): string {
  return `file.${code}`;
}

/** The parts in order, by their addresses below the draft's. */
export function nextPath(progress: Progress, after: string | undefined): string {
  const codes = progress.pages.map(({ checked }) => checked.page.code);
  const rest = progress.pages.slice(after === undefined ? 0 : codes.indexOf(after) + 1);
  const next = rest.find(({ status }) => status !== 'complete');
  if (next) return `/pages/${next.checked.page.code}`;
  if (progress.materials && progress.materials.status !== 'complete') return '/materials';
  return progress.isComplete ? '/check' : '';
}
