import type { Platform } from '../../../platform/platform.ts';

/** To whom passkeys belong: the address people use. A passkey of one address does not work at another. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * In production the configured address. A demonstration runs at whatever address of this machine it was opened at,
 * and there the request says which.
 */
export function relyingPartyOf({ config, publicUrl }: Platform, requestUrl: string): RelyingParty {
  const address = new URL(config.mode === 'production' ? publicUrl : requestUrl);
  return { id: address.hostname, origin: address.origin };
}
