import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../../identity/index.ts';
import { type Asker, holdsToken } from '../asker/asker.ts';
import { getDesk } from '../desk/desk-store.ts';
import { type EnquiryState, stateOf } from '../enquiry.ts';
import { findEnquiry, type StoredEnquiry } from '../enquiry-store.ts';
import { type EnquirySubject, enquiryPolicy } from '../policy.ts';

/** A conversation with where it stands. */
export interface OpenedEnquiry {
  readonly enquiry: StoredEnquiry;
  readonly state: EnquiryState;
}

/** For whoever began it; to anybody else it does not exist. @throws Refusal `enquiry-unknown` */
export async function getOwnEnquiry(
  platform: Pick<Platform, 'database'>,
  asker: Asker,
  id: string,
): Promise<OpenedEnquiry> {
  const opened = await find(platform, id);
  if (!opened || !enquiryPolicy.can(asker.actor, 'ask', subjectOf(opened.enquiry, opened.state, asker))) {
    throw unknownEnquiry();
  }
  return opened;
}

/** For officials of the agency at whose desk it is. @throws Refusal `enquiry-unknown` */
export async function getEnquiryAtDesk(
  platform: Pick<Platform, 'database'>,
  actor: Actor,
  id: string,
): Promise<OpenedEnquiry> {
  const opened = await find(platform, id);
  if (!opened || !enquiryPolicy.can(actor, 'read-at-desk', subjectOf(opened.enquiry, opened.state))) {
    throw unknownEnquiry();
  }
  return opened;
}

async function find(
  { database }: Pick<Platform, 'database'>,
  id: string,
): Promise<OpenedEnquiry | undefined> {
  const enquiry = isUuid(id) ? await findEnquiry(database, id) : undefined;
  if (!enquiry) return undefined;
  const { generalDesk } = await getDesk(database);
  return { enquiry, state: stateOf(enquiry.messages, generalDesk) };
}

export function subjectOf(enquiry: StoredEnquiry, state: EnquiryState, asker?: Asker): EnquirySubject {
  return {
    account: enquiry.account,
    hasToken: asker !== undefined && holdsToken(asker, enquiry.tokenDigest),
    agency: state.agency,
    wasHandedOver: state.wasHandedOver,
    status: state.status,
    officer: state.officer?.account,
  };
}

function unknownEnquiry() {
  return notFound('enquiry-unknown', {
    zh: '没有找到这段对话。它可能是在别的设备上，或者登录以后开始的：请用当时的设备，或者登录后再看。',
    en: 'There is no such conversation here. It may have begun on another device or after signing in.',
  });
}
