import type { Text } from '../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../kernel/time-limit.ts';
import type { ItemVersion, Limit } from '../../catalogue/index.ts';
import type { Composed } from './composed.ts';
import { quoted, type Sentence, sentence } from './sentence.ts';

export function composeDuration({ item }: ItemVersion): Composed | undefined {
  const { promised, statutory } = item.limits;
  if (!promised && !statutory) return undefined;
  return {
    lines: [
      ...(promised
        ? [
            limitSentence(
              promised,
              { zh: '承诺{0}办结', en: 'Promised: {0}' },
              { zh: '承诺当场办结', en: 'Promised: on the spot' },
            ),
          ]
        : []),
      ...(statutory
        ? [
            limitSentence(
              statutory,
              { zh: '法定时限{0}', en: 'By law: {0}' },
              { zh: '依法当场办结', en: 'By law: on the spot' },
            ),
          ]
        : []),
      ...(item.limits.acceptance
        ? [
            limitSentence(
              item.limits.acceptance,
              { zh: '受理时限{0}', en: 'Acceptance: {0}' },
              { zh: '当场受理', en: 'Accepted on the spot' },
            ),
          ]
        : []),
      ...item.handling.specialProcedures.map((special) =>
        sentence(
          { zh: '{0}（{1}）不计算在内。', en: '{0} ({1}) does not count.' },
          special.name,
          textOf(special.limit),
        ),
      ),
    ],
    shape: 'list',
    section: 'time',
    basis: [promised?.article, statutory?.article].filter((article) => article !== undefined),
  };
}

function limitSentence(
  limit: Limit,
  words: { zh: string; en: string },
  atOnce: { zh: string; en: string },
): Sentence {
  const first = limit.unit === 'immediate' ? sentence(atOnce) : sentence(words, textOf(limit));
  if (!limit.note) return ended(first);
  const { zh, en } = first.text;
  return {
    text: { zh: `${zh}；${limit.note}。`, en: `${en ?? zh}; ${limit.note}.` },
    said: [...first.said, limit.note],
  };
}

function ended({ text: { zh, en }, said }: Sentence): Sentence {
  return { text: { zh: `${zh}。`, en: `${en ?? zh}.` }, said };
}

function textOf(limit: Limit): Text {
  return { zh: formatTimeLimit(limit, 'zh-CN'), en: formatTimeLimit(limit, 'en') };
}

/** An imported item without fees may have a source that did not say: nothing is claimed then. */
export function composeFee({ item, source }: ItemVersion): Composed | undefined {
  if (item.fees.length === 0) {
    if (source !== 'content') return undefined;
    return { lines: [sentence({ zh: '不收费。', en: 'There is no fee.' })], section: 'cost' };
  }
  return {
    lines: item.fees.flatMap((fee) => [
      sentence({ zh: '{0}：{1}', en: '{0}: {1}' }, fee.name, fee.standard),
      ...(fee.reduction ? [quoted(fee.reduction)] : []),
    ]),
    shape: 'list',
    section: 'cost',
    basis: [...new Set(item.fees.map(({ basis }) => basis).filter((basis) => basis !== ''))],
  };
}

export function composeVisits({ item }: ItemVersion): Composed | undefined {
  if (item.visits === undefined) return undefined;
  return {
    lines: [
      item.visits === 0
        ? sentence({ zh: '全程网上办理的，不用到现场。', en: 'Done online, no visit is needed.' })
        : sentence({ zh: '最多到现场{0}次。', en: 'At most {0} visit(s).' }, { zh: String(item.visits) }),
      ...(item.visitReason ? [quoted(item.visitReason)] : []),
    ],
    section: 'where',
  };
}
