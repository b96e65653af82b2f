import { dateIn } from '../../../kernel/date.ts';
import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getItemVersionById } from '../../catalogue/index.ts';
import type { CaseEvent } from '../action.ts';
import type { CaseIdentity } from '../case-store.ts';
import { beforeSerial, documentWord, kindOf, type NewDocument } from './document.ts';
import { titleOf } from './letter.ts';
import { getDocumentTemplates } from './load-templates.ts';

/** The document that an act brings; undefined where it brings none. Everything it asks for is held in memory. */
export async function documentOf(
  database: Database,
  identity: CaseIdentity,
  event: CaseEvent,
  at: Date,
): Promise<NewDocument | undefined> {
  const deemed = 'deemed' in event ? event.deemed : undefined;
  const template = (await getDocumentTemplates(database)).findFor({ type: event.type, deemed });
  if (!template) return undefined;
  const [{ item }, directory] = await Promise.all([
    getItemVersionById(database, identity.itemId, identity.itemVersion),
    getDirectory(database),
  ]);
  const kind = kindOf(item.type, template.character);
  const year = Number(dateIn(at).slice(0, 4));
  return {
    agency: identity.agency,
    year,
    kind,
    before: beforeSerial(documentWord(directory, identity.agency), kind, year),
    title: titleOf(template, item),
    template: { code: template.code, version: template.version },
  };
}
