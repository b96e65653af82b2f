import type { Text } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { lastReply } from '../commands/ask.ts';
import { chooseAgency } from '../commands/hand-over.ts';
import { type DeskState, deskOf } from '../desk/desk-of.ts';
import { contextOf } from '../enquiry.ts';
import { countAhead } from '../enquiry-store.ts';
import type { Message } from '../message.ts';
import type { Reply } from '../reply.ts';
import type { OpenedEnquiry } from './get-enquiry.ts';

/** What the asker's page shows beside what has been said. */
export interface OwnEnquiryView {
  readonly lastReply: Reply | undefined;
  readonly toRate: number | undefined;
  readonly desk: DeskState;
  readonly ahead: number;
  /** Places to choose from, where the agency of the item depends on where the asker is. */
  readonly places: readonly { readonly code: string; readonly name: Text }[];
  readonly nameOfAgency: (code: string) => Text;
}

export async function viewOwnEnquiry(
  platform: Pick<Platform, 'database' | 'now' | 'site'>,
  opened: OpenedEnquiry,
): Promise<OwnEnquiryView> {
  const { state, enquiry } = opened;
  const { database } = platform;
  const directory = await getDirectory(database);
  const isAtDesk = state.status === 'waiting' || state.status === 'claimed';
  const agency = isAtDesk ? state.agency : await chooseAgency(platform, opened, undefined);
  return {
    lastReply: lastReply(enquiry.messages),
    toRate: toRateIn(enquiry.messages),
    desk: await deskOf(platform, agency),
    ahead:
      state.status === 'waiting' && state.waitingSince
        ? await countAhead(database, agency, state.waitingSince)
        : 0,
    places: isAtDesk ? [] : await placesFor(platform, opened),
    nameOfAgency: (code) => directory.findAgency(code)?.name ?? { zh: code },
  };
}

/** The answer that was said last, as long as nobody has said whether it helped. */
function toRateIn(messages: readonly Message[]): number | undefined {
  const last = messages.findLast(({ said }) => said.kind !== 'closed');
  if (!last) return undefined;
  const isAnswer =
    last.said.kind === 'answer' || (last.said.kind === 'reply' && last.said.reply.result === 'answered');
  return isAnswer ? last.sequence : undefined;
}

/** Asked only for an item that every county offers for itself, as long as the place has not been said. */
async function placesFor(
  { database, site }: Pick<Platform, 'database' | 'site'>,
  { enquiry }: OpenedEnquiry,
): Promise<OwnEnquiryView['places']> {
  const { item, region } = contextOf(enquiry.messages);
  if (!item || item.agency !== undefined || region !== undefined) return [];
  const version = await getItemVersion(database, item.code);
  if (version.source !== 'content') return [];
  const directory = await getDirectory(database);
  return directory.childRegions(site.region).map(({ code, name }) => ({ code, name }));
}
