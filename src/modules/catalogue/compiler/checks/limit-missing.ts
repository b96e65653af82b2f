import { defineCheck } from '../check.ts';

export const limitMissing = defineCheck<'which' | 'english'>({
  code: 'limit-missing',
  severity: 'warning',
  about: 'standard',
  title: { zh: '没有办理时限', en: 'A time limit is missing' },
  remedy: {
    zh: '写明时限；法律没有规定的，按行政许可法第四十二条或者本机关的规定填写。',
    en: 'Give the limit; where no law has one, that of art. 42 or of the agency’s own rules.',
  },
  why: ({ which, english }) => ({
    zh: `没有写明${which}，申请人不知道要等多久。`,
    en: `There is no ${english} limit: people do not know how long to wait.`,
  }),
  *look({ item: { limits, more }, source }, { library }) {
    if (!library.isGivenBy(source, 'limits')) return;
    const isKept = (name: string) => more.some((entry) => entry.name === name);
    if (!limits.statutory && !isKept('法定办结时限')) {
      yield { place: 'limits.statutory', detail: { which: '法定办结时限', english: 'statutory' } };
    }
    if (!limits.promised && !isKept('承诺办结时限')) {
      yield { place: 'limits.promised', detail: { which: '承诺办结时限', english: 'promised' } };
    }
  },
});
