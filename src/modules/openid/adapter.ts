import { createHash } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Platform } from '../../platform/platform.ts';
import { openText, sealText } from '../../platform/sealed-text.ts';
import type { Client } from './client.ts';
import {
  consumeArtifact,
  deleteArtifact,
  deleteOfGrant,
  type FoundArtifact,
  findArtifact,
  saveArtifact,
} from './store/artifact-store.ts';
import { findClient } from './store/client-store.ts';
import { parseSubject } from './subject.ts';

/** Where the protocol keeps its codes, tokens and sessions: found by a digest, sealed, used once where it says so. */
export function adapterOf(
  platform: Platform,
  { errors }: Pick<typeof import('oidc-provider'), 'errors'>,
): (model: string) => Adapter {
  const used = () => new errors.InvalidGrant('it has been used already');
  return (model) => (model === 'Client' ? clientsOf(platform) : artifactsOf(platform, model, used));
}

function artifactsOf(platform: Platform, model: string, used: () => Error): Adapter {
  const { database, now, secret } = platform;
  const open = (found: FoundArtifact | undefined): AdapterPayload | undefined =>
    found && {
      ...(JSON.parse(openText(secret, 'openid', found.key.toString('hex'), found.payload)) as AdapterPayload),
      ...(found.consumedAt ? { consumed: Math.floor(found.consumedAt.getTime() / 1000) } : {}),
    };
  return {
    async upsert(id, payload, expiresIn) {
      const key = digestOf(id);
      await saveArtifact(database, {
        model,
        key,
        payload: sealText(secret, 'openid', key.toString('hex'), JSON.stringify(payload)),
        grantKey: payload.grantId ? digestOf(payload.grantId) : undefined,
        uidKey: payload.uid ? digestOf(payload.uid) : undefined,
        owner: parseSubject(payload.accountId)?.account,
        client: payload.clientId,
        expiresAt: expiresIn ? new Date(now().getTime() + expiresIn * 1000) : undefined,
      });
    },
    find: async (id) => open(await findArtifact(database, { model, by: { key: digestOf(id) }, now: now() })),
    findByUid: async (uid) =>
      open(await findArtifact(database, { model, by: { uidKey: digestOf(uid) }, now: now() })),
    findByUserCode: async () => undefined,
    async consume(id) {
      if (await consumeArtifact(database, { model, key: digestOf(id), now: now() })) return;
      throw used();
    },
    destroy: (id) => deleteArtifact(database, model, digestOf(id)),
    revokeByGrantId: (grantId) => deleteOfGrant(database, digestOf(grantId)),
  };
}

/** Systems are data; nobody registers one over the network. */
function clientsOf({ database }: Platform): Adapter {
  const never = async () => {};
  return {
    find: async (code) => {
      const client = await findClient(database, code);
      return client && metadataOf(client);
    },
    upsert: never,
    findByUid: never as Adapter['findByUid'],
    findByUserCode: never as Adapter['findByUserCode'],
    consume: never,
    destroy: never,
    revokeByGrantId: never,
  };
}

function metadataOf({ code, redirectAddresses, scopes, keys }: Client): AdapterPayload {
  return {
    client_id: code,
    redirect_uris: [...redirectAddresses],
    scope: ['openid', ...scopes].join(' '),
    response_types: ['code'],
    grant_types: ['authorization_code'],
    subject_type: 'pairwise',
    ...(keys.length > 0
      ? { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [...keys] } }
      : { token_endpoint_auth_method: 'none', application_type: 'native' }),
  } as AdapterPayload;
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
