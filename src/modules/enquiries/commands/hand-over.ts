import { conflict } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getOffers } from '../../catalogue/index.ts';
import type { Asker } from '../asker/asker.ts';
import { getBase } from '../base/base.ts';
import { agencyFor } from '../desk/agency-for.ts';
import { deskOf } from '../desk/desk-of.ts';
import { getDesk } from '../desk/desk-store.ts';
import { contextOf } from '../enquiry.ts';
import { enquiryPolicy } from '../policy.ts';
import { type OpenedEnquiry, subjectOf } from '../queries/get-enquiry.ts';
import { saveMessages } from './save-messages.ts';

/**
 * The asker wants an officer. The conversation goes to the agency that answers for it; outside working hours it waits there as a
 * message with the day by which it is answered.
 * @throws Refusal `not-allowed`, `already-handed-over`, `enquiry-changed`
 */
export async function handOver(
  platform: Platform,
  asker: Asker,
  { enquiry, state }: OpenedEnquiry,
  region: string | undefined,
): Promise<void> {
  enquiryPolicy.require(asker.actor, 'ask', subjectOf(enquiry, state, asker));
  if (state.status === 'waiting' || state.status === 'claimed') {
    throw conflict('already-handed-over', {
      zh: '已经转给工作人员了，请等候答复，也可以接着补充。',
      en: 'It has been handed over already. Wait for the answer, or add to your question.',
    });
  }
  const agency = await chooseAgency(platform, { enquiry, state }, region);
  const desk = await deskOf(platform, agency);
  await saveMessages(platform, { enquiry, state, account: asker.actor?.accountId }, [
    {
      sequence: state.sequence + 1,
      at: platform.now(),
      author: 'asker',
      officer: undefined,
      said: {
        kind: 'handed-over',
        agency,
        dueOn: desk.dueOn,
        isOpen: desk.isOpen,
        isStaffed: desk.isStaffed,
      },
    },
  ]);
}

/** Where the asker has said his place, the agency of the item there. */
export async function chooseAgency(
  { database, site }: Pick<Platform, 'database' | 'site'>,
  { enquiry: { messages } }: OpenedEnquiry,
  region: string | undefined,
): Promise<string> {
  const directory = await getDirectory(database);
  const { item } = contextOf(messages);
  if (item && region !== undefined && directory.findRegion(region)) {
    const offers = await getOffers(database, [item.basicCode], region);
    const offer = offers.get(item.basicCode);
    if (offer && directory.findAgency(offer.offering.agency)) return offer.offering.agency;
  }
  const { generalDesk } = await getDesk(database);
  const base = await getBase(database);
  return agencyFor(directory, generalDesk, site.region, messages, base.findEntry);
}
