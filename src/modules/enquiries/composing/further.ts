import type { Item, ItemVersion } from '../../catalogue/index.ts';
import type { Composed } from './composed.ts';
import { quoted, type Sentence, sentence } from './sentence.ts';

export function composeConditions({ item }: ItemVersion): Composed | undefined {
  if (item.conditions.length === 0) return undefined;
  return {
    lead: { zh: '受理条件：', en: 'Conditions:' },
    lines: item.conditions.map(({ text }) => quoted(text)),
    shape: 'list',
    section: 'can',
  };
}

export function composeSteps({ item }: ItemVersion): Composed | undefined {
  const lines = item.steps.map(quoted);
  if (lines.length === 0) {
    return item.form.length > 0
      ? {
          lines: [sentence({ zh: '可以在本站网上申请。', en: 'You can apply online on this site.' })],
          section: 'how',
        }
      : undefined;
  }
  return { lead: { zh: '办理流程：', en: 'Steps:' }, lines, shape: 'steps', section: 'how' };
}

/** Laws are named in Chinese in every language: that is their name. */
export function composeLaw({ item }: ItemVersion): Composed | undefined {
  if (item.legalBases.length === 0) return undefined;
  return {
    lead: { zh: '设定和实施依据：', en: 'Legal basis:' },
    lines: item.legalBases.map(lawSentence),
    shape: 'list',
    section: 'law',
  };
}

function lawSentence({ law, article, says }: Item['legalBases'][number]): Sentence {
  const name = law.includes('《') ? law : `《${law}》`;
  const text = `${name}${article ?? ''}${says ? `：${says}` : ''}`;
  return { text: { zh: text }, said: [law, ...(article ? [article] : []), ...(says ? [says] : [])] };
}

export function composeResult({ item }: ItemVersion): Composed {
  return {
    lines: [
      sentence({ zh: '办完发给：{0}。', en: 'You receive: {0}.' }, item.result.name),
      ...(item.result.validity
        ? [sentence({ zh: '有效期：{0}。', en: 'Valid: {0}.' }, item.result.validity)]
        : []),
      ...(item.result.certificate
        ? [
            sentence({
              zh: '有电子证照，签发后存入您的账户。',
              en: 'There is an electronic certificate, kept in your account.',
            }),
          ]
        : []),
    ],
    section: 'result',
  };
}

export function composeValidity({ item }: ItemVersion): Composed | undefined {
  const { name, validity, extension } = item.result;
  if (!validity) return undefined;
  return {
    lines: [
      sentence({ zh: '{0}的有效期：{1}。', en: '{0} is valid: {1}.' }, name, validity),
      ...(extension ? [quoted(extension)] : []),
    ],
    section: 'result',
  };
}

export function composeRefusals({ item }: ItemVersion): Composed | undefined {
  if (item.refusals.length === 0) return undefined;
  return {
    lead: { zh: '有下列情形的，不予办理：', en: 'It is refused in these cases:' },
    lines: item.refusals.map(quoted),
    shape: 'list',
    section: 'refusals',
  };
}

/** Complaints about the service, and remedies against a decision. */
export function composeComplaint({ item, offering }: ItemVersion, hotline: string): Composed {
  return {
    lines: [
      ...offering.complaintPhones
        .slice(0, 2)
        .map((phone) => sentence({ zh: '监督投诉电话：{0}', en: 'Complaints: {0}' }, { zh: phone })),
      sentence({ zh: '也可以拨打 {0} 投诉。', en: 'You may also call {0}.' }, { zh: hotline }),
      ...(item.remedies ? [quoted(item.remedies.reconsideration), quoted(item.remedies.litigation)] : []),
    ],
    shape: 'list',
    section: 'rights',
  };
}

/** What an item is, before anything in particular is asked. */
export function composeOverview({ item }: ItemVersion): Composed {
  return { lines: [quoted(item.summary)], section: 'about' };
}

export function composeFrequentQuestion({ item }: ItemVersion, index: number): Composed | undefined {
  const pair = item.questions[index];
  return pair && { lead: pair.question, lines: [quoted(pair.answer)], section: 'questions' };
}
