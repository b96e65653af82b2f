import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { CaseEffects, CaseRead } from '../../procedures/index.ts';
import { noteAccess } from './note-access.ts';

/** What the ledger does where an official opens a case. */
export function caseReads(platform: Platform): Pick<CaseEffects, 'noteRead'> {
  return {
    noteRead: ({ identity, agencies, actor, part }) => {
      const post = postOfReader(actor, agencies);
      const about = { kind: identity.applicantKind, number: identity.applicantCode };
      return noteAccess(platform, platform.database, about, {
        at: platform.now(),
        readerKind: 'official',
        reader: actor.accountId,
        agency: post?.agency ?? null,
        role: post?.role ?? null,
        way: part,
        purpose: identity.itemName,
        caseNumber: identity.number,
        dataSet: null,
        elements: [],
        answer: 'shown',
      });
    },
  };
}

/** The post in which the official reads: one of an agency that takes part, otherwise the supervising one. */
function postOfReader({ posts }: OfficialActor, agencies: CaseRead['agencies']) {
  const taking = posts.find(({ agency, role }) => agencies.includes(agency) && role !== 'supervisor');
  return taking ?? posts.find(({ role }) => role === 'supervisor') ?? posts[0];
}
