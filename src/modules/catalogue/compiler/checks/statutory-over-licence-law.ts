import { defineCheck } from '../check.ts';
import { limitWords } from '../words/limits.ts';

/** 行政许可法第四十二条: twenty working days, forty-five where several organs decide together, unless another law says so. */
export const statutoryOverLicenceLaw = defineCheck<'statutory' | 'longest'>({
  code: 'statutory-over-licence-law',
  severity: 'warning',
  about: 'standard',
  title: {
    zh: '法定时限超过行政许可法且没有依据',
    en: 'Longer than the licence law allows, without another law',
  },
  remedy: {
    zh: '写明规定更长时限的法律、法规和条款；没有的，按行政许可法第四十二条改为二十个工作日。',
    en: 'Name the law and article that gives more time, or make it twenty working days (art. 42).',
  },
  why: ({ statutory, longest }) => ({
    zh: `法定时限 ${statutory}，行政许可法第四十二条为 ${longest} 个工作日，又没有写明另有规定的条款。`,
    en: `The limit of ${statutory} exceeds the ${longest} working days of art. 42, and no other article is named.`,
  }),
  *look({ item }) {
    const { statutory } = item.limits;
    if (item.type !== '01' || !statutory || ownArticle(statutory.article)) return;
    const longest = item.handling.reviews.length > 0 ? 45 : 20;
    const days = statutory.unit === 'calendar-day' ? Math.round((statutory.value * 5) / 7) : statutory.value;
    if (statutory.unit === 'hour' || days <= longest) return;
    yield { place: 'limits.statutory', detail: { statutory: limitWords(statutory), longest } };
  },
});

function ownArticle(article: string | undefined): boolean {
  return article !== undefined && !/行政许可法/.test(article);
}
