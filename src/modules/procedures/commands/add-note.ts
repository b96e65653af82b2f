import { invalid } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { insertNote } from '../note-store.ts';
import { getCase, subjectOf } from '../queries/get-case.ts';

const longest = 2000;

/** Writes a note for colleagues beside a case. @throws Refusal `case-unknown`, `note-invalid` */
export async function addNote(
  platform: Platform,
  actor: OfficialActor,
  { number, text }: { readonly number: string; readonly text: string },
): Promise<void> {
  const { stored, state } = await getCase(platform, actor, 'read-as-official', number);
  const written = text.trim();
  if (written === '' || written.length > longest) {
    const message = {
      zh: `请填写备注，不超过${longest}字`,
      en: `Write the note, at most ${longest.toLocaleString('en')} characters`,
    };
    throw invalid('note-invalid', message, [{ field: 'note', message }]);
  }
  const { agency, reviewAgencies } = subjectOf(stored, state);
  const parties = [agency, ...reviewAgencies];
  const own = actor.posts.find((post) => parties.includes(post.agency)) ?? actor.posts[0];
  await insertNote(platform.database, stored, {
    id: uuidv7(),
    at: platform.now(),
    account: actor.accountId,
    name: actor.name,
    agency: own?.agency ?? agency,
    text: written,
  });
}
