import type { Text } from '../../../kernel/messages.ts';
import type { Item, ItemVersion } from '../../catalogue/index.ts';

/** 行政复议机关 and 有管辖权的人民法院. */
export type RemedyBodies = NonNullable<ItemVersion['offering']['remedies']>;

interface ContestedDecision {
  readonly item: Pick<Item, 'remedies'>;
  readonly bodies?: RemedyBodies | undefined;
}

/**
 * Before which organ, and until when, a decision can be contested: sixty days (行政复议法第二十条), six months
 * (行政诉讼法第四十六条). Where the organs are not known, in the words of the item or of the law.
 */
export function remediesOf({ item, bodies }: ContestedDecision): Text[] {
  if (bodies) return [reconsiderationBy(bodies.reconsideration), litigationAt(bodies.litigation)];
  return item.remedies ? [item.remedies.reconsideration, item.remedies.litigation] : generalRemedies;
}

type RemedyBody = RemedyBodies['reconsideration'];

function reconsiderationBy(body: RemedyBody): Text {
  return {
    zh: `对本决定不服的，可以自知道本决定之日起六十日内，依照《中华人民共和国行政复议法》向${placeOf(body, 'zh')}申请行政复议`,
    en: `Within sixty days of learning of this decision you may apply for administrative reconsideration to ${placeOf(body, 'en')}`,
  };
}

function litigationAt(body: RemedyBody): Text {
  return {
    zh: `也可以自知道或者应当知道本决定之日起六个月内，依照《中华人民共和国行政诉讼法》向${placeOf(body, 'zh')}提起行政诉讼`,
    en: `Or within six months bring an administrative action before ${placeOf(body, 'en')}`,
  };
}

function placeOf({ name, address, phone }: RemedyBody, language: 'zh' | 'en'): string {
  const say = (text: Text | undefined) => text?.[language] ?? text?.zh;
  const details = [say(address), phone].filter(Boolean).join(language === 'en' ? ', ' : '，');
  if (details === '') return say(name) ?? '';
  return language === 'en' ? `${say(name)} (${details})` : `${say(name)}（${details}）`;
}

const generalRemedies: Text[] = [
  {
    zh: '对本决定不服的，可以自知道本决定之日起六十日内，依照《中华人民共和国行政复议法》申请行政复议',
    en: 'Within sixty days of learning of this decision you may apply for administrative reconsideration',
  },
  {
    zh: '也可以自知道或者应当知道本决定之日起六个月内，依照《中华人民共和国行政诉讼法》向人民法院提起行政诉讼',
    en: 'Or within six months bring an administrative action before the people’s court',
  },
];
