import { notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor, PersonActor } from '../actor.ts';
import { findPersonById } from '../person-store.ts';

/**
 * A person who stands at a window, in the own name: the clerk types, the person acts. Whoever asks has compared the identity
 * card. What is done so is recorded under the clerk's account with both names (`signatureOf`).
 * @throws Refusal `person-unknown`
 */
export async function getPersonPresent(
  { database }: Pick<Platform, 'database'>,
  clerk: OfficialActor,
  { personId, place }: { personId: Uuid; place: string },
): Promise<PersonActor> {
  const person = await findPersonById(database, personId);
  if (!person) throw notFound('person-unknown', { zh: '没有这个人。', en: 'There is no such person.' });
  return {
    ...person,
    kind: 'person',
    accountId: clerk.accountId,
    sessionId: clerk.sessionId,
    actsFor: undefined,
    assistedBy: {
      name: clerk.name,
      agency: clerk.posts.find(({ role }) => role === 'acceptor')?.agency,
      place,
    },
  };
}
