import type { Platform } from '../../../platform/platform.ts';
import type { Certificate } from '../certificate.ts';
import { readEvents } from '../certificate-store.ts';
import type { CertificateEvent } from '../standing-change.ts';

/** What has happened to a certificate that the caller may see, the newest first. */
export function certificateHistory(platform: Platform, { id }: Certificate): Promise<CertificateEvent[]> {
  return readEvents(platform.database, id);
}
