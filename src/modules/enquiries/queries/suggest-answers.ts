import { dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getItemVersion, getSegment, type ItemVersion } from '../../catalogue/index.ts';
import { getBase } from '../base/base.ts';
import { compose } from '../composing/compose.ts';
import { contextOf } from '../enquiry.ts';
import type { Message } from '../message.ts';
import { type Intent, intents } from '../understanding/intent.ts';
import { readQuestion } from '../understanding/reading.ts';

/** Something an officer may put into his answer. */
export interface Suggestion {
  /** `entry:<code>` or `item:<intent>`. */
  readonly value: string;
  readonly title: Text;
  readonly text: string;
  readonly to: string;
}

export interface Suggestions {
  readonly fromBase: readonly Suggestion[];
  readonly fromItem: readonly Suggestion[];
  readonly item: ItemVersion | undefined;
}

const leastAlike = 0.15;
const mostFromBase = 4;
const usual: readonly Intent[] = ['materials', 'eligibility', 'duration', 'fee', 'place', 'law'];

/** What the base and the item's guide have to the question, alike or not; the officer decides. */
export async function suggestAnswers(
  platform: Pick<Platform, 'database' | 'now' | 'site'>,
  messages: readonly Message[],
): Promise<Suggestions> {
  const { database, site } = platform;
  const base = await getBase(database);
  const question = messages.findLast(({ said }) => said.kind === 'question')?.said;
  const reading = readQuestion(question?.kind === 'question' ? question.text : '', {
    segment: await getSegment(),
    directory: await getDirectory(database),
    site: site.region,
    today: dateIn(platform.now()),
  });
  const { item, region } = contextOf(messages);
  const version = item ? await getItemVersion(database, item.code) : undefined;
  const entries = base.findEntries(reading, { region, today: dateIn(platform.now()) }, mostFromBase);
  return {
    fromBase: entries
      .filter(({ score }) => score >= leastAlike)
      .map(({ found: { code, content } }) => ({
        value: `entry:${code}`,
        title: content.question,
        text: content.answer.zh,
        to: `/ask/answers/${code}`,
      })),
    fromItem: version ? fromItem(version, reading.intents, site.hotline) : [],
    item: version,
  };
}

/** The text of one suggestion, to be put behind what has been typed. */
export async function suggestedText(
  platform: Pick<Platform, 'database' | 'now' | 'site'>,
  messages: readonly Message[],
  value: string,
): Promise<string | undefined> {
  const [kind, name = ''] = value.split(':');
  if (kind === 'entry') return (await getBase(platform.database)).findEntry(name)?.content.answer.zh;
  const { item } = await suggestAnswers(platform, messages);
  const intent = intents.find((one) => one === name);
  return item && intent ? textOf(item, intent, platform.site.hotline) : undefined;
}

function fromItem(version: ItemVersion, asked: readonly Intent[], hotline: string): Suggestion[] {
  const order = [...new Set([...asked, ...usual])];
  return order.flatMap((intent) => {
    const text = textOf(version, intent, hotline);
    if (!text) return [];
    const title = compose(intent, version, { hotline })?.lead ?? version.item.name;
    return [
      {
        value: `item:${intent}`,
        title,
        text,
        to: `/items/${encodeURIComponent(version.implementationCode)}`,
      },
    ];
  });
}

function textOf(version: ItemVersion, intent: Intent, hotline: string): string | undefined {
  const composed = compose(intent, version, { hotline });
  if (!composed) return undefined;
  const lines = composed.lines.map(({ text }) => text.zh);
  const lead = composed.lead?.zh ?? '';
  return `《${version.item.name.zh}》${lead}${lines.length > 1 ? `\n${lines.map((line) => `· ${line}`).join('\n')}` : lines.join('')}`;
}
