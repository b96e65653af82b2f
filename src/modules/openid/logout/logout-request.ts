import type { Platform } from '../../../platform/platform.ts';
import type { Client } from '../client.ts';
import { findClient } from '../store/client-store.ts';
import { findSystemOfHint } from './logout-token.ts';

/** What a system asks when it sends somebody here to sign out (OpenID Connect RP-Initiated Logout 1.0). */
export interface LogoutRequest {
  readonly client: Client | undefined;
  /** Where to go afterwards: one of the declared addresses of the system, to the letter, with its `state`. */
  readonly back: string | undefined;
}

/** @returns the reason where the request is not in order: then nothing is asked and nobody is sent anywhere */
export async function readLogoutRequest(
  platform: Platform,
  parameters: URLSearchParams,
): Promise<LogoutRequest | 'invalid_client' | 'invalid_redirect_uri'> {
  const hint = parameters.get('id_token_hint');
  const named = parameters.get('client_id') ?? undefined;
  const ofHint = hint === null ? undefined : await findSystemOfHint(platform, hint);
  if (hint !== null && ofHint === undefined) return 'invalid_client';
  if (named !== undefined && ofHint !== undefined && named !== ofHint) return 'invalid_client';
  const code = ofHint ?? named;
  const client = code === undefined ? undefined : await findClient(platform.database, code);
  if (code !== undefined && !client) return 'invalid_client';
  const wanted = parameters.get('post_logout_redirect_uri');
  if (wanted === null) return { client, back: undefined };
  if (!client?.logoutAddresses.includes(wanted)) return 'invalid_redirect_uri';
  return { client, back: withState(wanted, parameters.get('state')) };
}

function withState(address: string, state: string | null): string {
  if (state === null) return address;
  const url = new URL(address);
  url.searchParams.set('state', state);
  return url.href;
}
