import type { FieldFault } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FormMaterial } from '../../forms/index.ts';
import type { HandedFile } from '../../procedures/index.ts';
import type { PageMark } from '../draft.ts';
import { appendFiles, deleteFile } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import { materialField } from '../progress.ts';
import { type DraftView, openDraft } from '../queries/open-draft.ts';
import { draftClosed } from './save-page.ts';

/** A file that the store has taken, for a material of the form. */
export interface OfferedFile {
  readonly material: string;
  readonly file: HandedFile;
}

export interface HandedIn {
  readonly view: DraftView;
  /** Files that their material does not take. */
  readonly faults: readonly FieldFault[];
}

/** Largest file, in bytes. */
export const maximumFileSize = 10 * 1024 * 1024;

/** Adds files to the draft; those that do not fit their material are named, the others are kept. @throws Refusal `draft-closed` */
export async function handInFiles(
  platform: Platform,
  view: DraftView,
  offered: readonly OfferedFile[],
  mark: PageMark,
): Promise<HandedIn> {
  draftPolicy.require(view.actor, 'fill', view.draft);
  const faults: FieldFault[] = [];
  const added: Record<string, HandedFile[]> = {};
  for (const material of view.progress.materials?.materials ?? []) {
    const present = view.draft.files[material.code] ?? [];
    for (const { file } of offered.filter((one) => one.material === material.code)) {
      const taken = added[material.code] ?? [];
      const fault = faultOf(material, file, present.length + taken.length);
      if (fault) faults.push({ field: materialField(material.code), message: fault });
      else added[material.code] = [...taken, file];
    }
  }
  if (!(await appendFiles(platform.database, view.draft.id, added, mark, platform.now())))
    throw draftClosed();
  return { view: await openDraft(platform, view.actor, view.draft.id), faults };
}

/** Takes a file out of the draft. @throws Refusal `draft-closed` */
export async function takeBackFile(
  platform: Platform,
  view: DraftView,
  material: string,
  hash: string,
): Promise<void> {
  draftPolicy.require(view.actor, 'fill', view.draft);
  const isPresent = (view.draft.files[material] ?? []).some((file) => file.hash === hash);
  if (!isPresent) return;
  if (!(await deleteFile(platform.database, view.draft.id, material, hash, platform.now())))
    throw draftClosed();
}

const mediaTypes = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const;

/** The media types a material takes, for the file chooser and for the check. */
export function acceptedTypes(material: Pick<FormMaterial, 'accept'>): string[] {
  return material.accept.map((kind) => mediaTypes[kind]);
}

function faultOf(
  material: FormMaterial,
  file: HandedFile,
  present: number,
): FieldFault['message'] | undefined {
  const { zh, en } = material.name;
  if (!acceptedTypes(material).includes(file.mediaType)) {
    const kinds = material.accept.map((kind) => kind.toUpperCase());
    return {
      zh: `“${file.name}”不能作为“${zh}”上传，请上传${kinds.join('、')}格式的文件`,
      en: `“${file.name}” cannot be taken as “${en ?? zh}”; upload ${kinds.join(', ')}`,
    };
  }
  if (present >= material.maximumFiles) {
    return {
      zh: `“${zh}”最多上传${material.maximumFiles}个文件，“${file.name}”没有保存，请先移除不需要的文件`,
      en: `“${en ?? zh}” takes at most ${material.maximumFiles} files; “${file.name}” was not kept. Remove one first`,
    };
  }
  return undefined;
}
