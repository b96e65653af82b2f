import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OutboxEvent } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type JointHappening, type JointNews, readJointNews } from '../../bundles/index.ts';
import { listHolders, listReachable } from '../../identity/index.ts';
import { getTemplates } from '../template-store.ts';
import { tellAccount, tellPerson } from './tell.ts';

/** Tells the applicant and the departments what has happened to a joint survey or acceptance. */
export async function tellOfJointStep(
  platform: Platform,
  tx: Tx,
  { id, data }: OutboxEvent<JointHappening>,
): Promise<void> {
  const templates = (await getTemplates(platform.database)).filter(
    ({ event }) => event === `joint.${data.happened}`,
  );
  const news = templates.length > 0 ? await readJointNews(platform, data) : undefined;
  if (!news) return;
  const directory = await getDirectory(platform.database);
  const facts = {
    visit: news.name,
    number: { zh: data.matter },
    step: { zh: data.step },
    agency: directory.getAgency(news.lead).name,
    when: news.when,
    place: { zh: news.place },
  };
  for (const template of templates) {
    const telling = { eventId: id, template, facts };
    if (template.to === 'applicant') {
      const around = await listReachable(platform, news.applicantId, []);
      const readers = around.filter(({ capacities }) => capacities.some(news.isOfApplicant));
      for (const person of readers) await tellPerson(platform, tx, person, telling);
    } else {
      for (const account of await holdersOf(platform, news))
        await tellAccount(platform, tx, account, telling);
    }
  }
}

/** Everybody who may act on the record for one of the agencies, each once. */
async function holdersOf(platform: Platform, { agencies }: JointNews): Promise<ReadonlySet<Uuid>> {
  const posts = agencies.flatMap((agency) =>
    (['reviewer', 'decider'] as const).map((role) => ({ agency, role })),
  );
  const holders = await Promise.all(posts.map((post) => listHolders(platform, post)));
  return new Set(holders.flat().map(({ accountId }) => accountId));
}
