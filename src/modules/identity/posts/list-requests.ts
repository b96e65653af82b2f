import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { identityPolicy } from '../policy.ts';
import { listOpenRequests, type PostRequest } from './request-store.ts';

/** The posts asked for in the regions of the administrator, and which of them this one may grant. */
export async function listRequests(
  { database }: Platform,
  actor: OfficialActor,
): Promise<{ requests: PostRequest[]; mayGrant: (request: PostRequest) => boolean }> {
  const open = await listOpenRequests(database);
  return {
    requests: open.filter(({ accountId, region }) =>
      identityPolicy.can(actor, 'see-account', { account: accountId, regions: [region] }),
    ),
    mayGrant: ({ accountId, region, role, asker }) =>
      identityPolicy.can(actor, 'grant-post', {
        account: accountId,
        regions: [region],
        role,
        askedBy: asker.accountId,
      }),
  };
}
