import { formatDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { dayOf, type JointRecord, openDefects, reduceJointRecord } from '../joint/joint-record.ts';
import { getSituation } from '../joint/joint-situation.ts';
import type { JointHappening } from '../joint/joint-topic.ts';
import { findMatter } from '../matter-store.ts';
import { matterPolicy } from '../policy.ts';

/** What has happened to a joint visit, for whoever tells those whom it concerns. */
export interface JointNews {
  readonly name: Text;
  readonly lead: string;
  readonly applicantId: Uuid;
  /** Day and hour, once they are fixed. */
  readonly when: Text;
  readonly place: string;
  /** Agencies whose officials are told. */
  readonly agencies: readonly string[];
  isOfApplicant(actor: PersonActor): boolean;
}

export async function readJointNews(
  platform: Platform,
  { matter: number, step, sequence, happened }: JointHappening,
): Promise<JointNews | undefined> {
  const matter = await findMatter(platform.database, { number });
  if (!matter) return undefined;
  const situation = await getSituation(platform, matter, step);
  // As it was then: what has happened since is told by itself.
  const record = reduceJointRecord(situation.record.entries.slice(0, sequence));
  return {
    name: situation.step.name,
    lead: record.lead,
    applicantId: matter.applicantId,
    when: whenOf(record),
    place: record.visit?.place ?? '',
    agencies: agenciesToTell(record, happened),
    isOfApplicant: (actor) => matterPolicy.can(actor, 'read', matter),
  };
}

function whenOf({ visit }: JointRecord): Text {
  if (!visit) return { zh: '待定', en: 'not fixed' };
  const [day, time] = [dayOf(visit.slot), visit.slot.slice(11)];
  return { zh: `${formatDate(day, 'zh-CN')}${time}`, en: `${formatDate(day, 'en')}, ${time}` };
}

function agenciesToTell(record: JointRecord, happened: JointHappening['happened']): string[] {
  const parties = record.parties.map(({ agency }) => agency);
  switch (happened) {
    case 'opened':
    case 'dates-refused':
    case 'ready':
      return [record.lead];
    case 'dates-proposed':
      return parties.filter((agency) => agency !== record.lead);
    case 'mended':
      return [...new Set(openDefects(record).flatMap(({ agency, report }) => (report ? [agency] : [])))];
    case 'defects-found':
      return [];
    case 'another-day-asked':
    case 'date-fixed':
    case 'concluded':
    case 'called-off':
      return parties;
    default:
      return happened satisfies never;
  }
}
