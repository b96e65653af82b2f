import { defineCheck } from '../check.ts';

/** 行政许可法第四条、第十七条: no licence but by law. */
export const basisMissing = defineCheck<'kind' | 'english'>({
  code: 'basis-missing',
  severity: 'error',
  about: 'standard',
  title: { zh: '没有设定依据', en: 'There is no legal basis' },
  remedy: {
    zh: '写明法律、法规及条款；没有依据的行政权力不能行使。',
    en: 'Name the law and article; a power without one may not be used.',
  },
  why: ({ kind, english }) => ({
    zh: `${kind}没有写明设定依据。`,
    en: `No law is named for this ${english}.`,
  }),
  *look({ item, source }, { library }) {
    const words = powers[item.type];
    if (words && item.legalBases.length === 0 && library.isGivenBy(source, 'legal bases'))
      yield { place: 'legalBases', detail: words };
  },
});

const powers: Readonly<Partial<Record<string, { kind: string; english: string }>>> = {
  '01': { kind: '行政许可', english: 'licence' },
  '05': { kind: '行政给付', english: 'benefit' },
  '07': { kind: '行政确认', english: 'confirmation' },
  '08': { kind: '行政奖励', english: 'award' },
  '09': { kind: '行政裁决', english: 'ruling' },
};
