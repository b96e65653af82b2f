import type { Directory } from '../../agencies/index.ts';
import type { PublishedEntry } from '../base/entry.ts';
import type { EnquiryState } from '../enquiry.ts';
import type { Message } from '../message.ts';

/**
 * To whom a conversation is handed over: the agency that offers the item where the asker is; the department the answer of the
 * base names; otherwise the general desk.
 */
export function agencyFor(
  directory: Directory,
  generalDesk: string,
  site: string,
  messages: readonly Message[],
  findEntry: (code: string) => PublishedEntry | undefined,
): EnquiryState['agency'] {
  const replies = messages.flatMap(({ said }) => (said.kind === 'reply' ? [said.reply] : [])).toReversed();
  const region = replies.find(({ understood }) => understood.region)?.understood.region;
  const [last] = replies;
  const about = last?.about ?? replies.find((reply) => reply.about)?.about;
  if (about?.agency && directory.findAgency(about.agency)) return about.agency;
  const entry = last?.understood.entry ? findEntry(last.understood.entry) : undefined;
  const department = entry?.content.department;
  if (department === undefined) return generalDesk;
  return (
    directory.findAgency(department)?.code ??
    directory.findDepartment(department, region ?? site)?.code ??
    generalDesk
  );
}
