import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import { getItemVersionById, type Item } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Form, formOf } from '../../forms/index.ts';
import type { CaseIdentity } from '../case-store.ts';
import type { CaseDocument } from '../documents/document.ts';
import { readDocuments } from '../documents/document-store.ts';
import { getDocumentTemplates } from '../documents/load-templates.ts';
import type { RemedyBodies } from '../documents/remedies.ts';
import type { TemplateLibrary } from '../documents/template.ts';
import type { NoticeFacts } from '../notices.ts';

/** What a case refers to: its item in the version it is pinned to, its form, and who is who. */
export interface CaseParts {
  readonly item: Item;
  /** Where a decision on it is contested. */
  readonly bodies: RemedyBodies | undefined;
  readonly form: Form;
  readonly directory: Directory;
  /** Of the case, by the sequence of their acts; and what documents say. */
  readonly documents: ReadonlyMap<number, CaseDocument>;
  readonly templates: TemplateLibrary;
}

export async function readCaseParts(platform: Platform, identity: CaseIdentity): Promise<CaseParts> {
  const [version, dictionary, directory, templates, documents] = await Promise.all([
    getItemVersionById(platform.database, identity.itemId, identity.itemVersion),
    getDictionary(platform.database),
    getDirectory(platform.database),
    getDocumentTemplates(platform.database),
    readDocuments(platform.database, identity),
  ]);
  return {
    item: version.item,
    bodies: version.offering.remedies,
    form: formOf(version.item, dictionary),
    directory,
    templates,
    documents,
  };
}

/** Name of a section or a material of the form. */
export function namePart(
  { form }: Pick<CaseParts, 'form'>,
  code: string,
  locale: Locale,
): string | undefined {
  const page = form.pages.find((candidate) => candidate.code === code);
  const name = page?.title ?? form.materials.find((candidate) => candidate.code === code)?.name;
  return name && textIn(name, locale);
}

export function noticeFacts(identity: CaseIdentity, parts: CaseParts): NoticeFacts {
  const agency = parts.directory.getAgency(identity.agency);
  return {
    identity,
    item: parts.item,
    bodies: parts.bodies,
    agencyName: agency.name.zh,
    contact: {
      ...(agency.address !== undefined && { address: agency.address }),
      ...(agency.phone !== undefined && { phone: agency.phone }),
      ...(agency.complaintPhone !== undefined && { complaintPhone: agency.complaintPhone }),
    },
    templates: parts.templates,
    documents: parts.documents,
    nameOfPart: (code) => namePart(parts, code, 'zh-CN'),
  };
}
