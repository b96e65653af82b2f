import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { readFigures, readUnanswered, type TopicFigures, type UnansweredQuestion } from '../figures-store.ts';
import { enquiryPolicy } from '../policy.ts';

export const periods = [30, 90, 365] as const;
export type Period = (typeof periods)[number];

/** Below this a number says something about single persons: it is not shown. */
export const leastShown = 5;

export interface Figures {
  readonly from: Date;
  readonly to: Date;
  readonly topics: readonly TopicFigures[];
  readonly all: Omit<TopicFigures, 'topic' | 'name'>;
}

/** @throws Refusal `not-allowed` */
export async function getFigures(
  { database, now, site }: Pick<Platform, 'database' | 'now' | 'site'>,
  actor: OfficialActor,
  days: Period,
): Promise<Figures> {
  enquiryPolicy.require(actor, 'read-figures', nobodys);
  const to = now();
  const from = new Date(to.getTime() - days * 86_400_000);
  const topics = await readFigures(database, { region: site.region, from, to });
  const sum = (key: keyof Figures['all']) => topics.reduce((total, topic) => total + topic[key], 0);
  return {
    from,
    to,
    topics,
    all: {
      answered: sum('answered'),
      asked: sum('asked'),
      unknown: sum('unknown'),
      handedOver: sum('handedOver'),
      helpful: sum('helpful'),
      notHelpful: sum('notHelpful'),
    },
  };
}

/** @throws Refusal `not-allowed` */
export async function listUnanswered(
  { database, site }: Pick<Platform, 'database' | 'site'>,
  actor: OfficialActor,
  {
    topic,
    after,
    size,
  }: { readonly topic: string; readonly after: string | undefined; readonly size: number },
): Promise<{
  readonly questions: readonly (UnansweredQuestion & { readonly mayRead: boolean })[];
  readonly next: string | undefined;
}> {
  enquiryPolicy.require(actor, 'read-figures', nobodys);
  const found = await readUnanswered(
    database,
    { region: site.region, topic },
    { after: readCursor(after), size: size + 1 },
  );
  const questions = found.slice(0, size);
  const last = questions.at(-1);
  return {
    questions: questions.map((question) => ({
      ...question,
      mayRead: enquiryPolicy.can(actor, 'read-at-desk', {
        ...nobodys,
        agency: question.agency,
        wasHandedOver: question.wasHandedOver,
      }),
    })),
    next: found.length > size && last ? writeCursor(last.at, last.enquiry) : undefined,
  };
}

const nobodys = {
  account: undefined,
  hasToken: false,
  agency: '',
  wasHandedOver: false,
  status: 'machine' as const,
  officer: undefined,
};
