import { defineCheck } from '../check.ts';

export const noVisitNoWay = defineCheck<never>({
  code: 'no-visit-no-way',
  severity: 'error',
  about: 'standard',
  title: { zh: '零跑动却只能到窗口', en: 'No visit is needed, but there is only the window' },
  remedy: {
    zh: '开通网上、移动端或者邮寄申请；不能开通的，到场次数改为实际次数。',
    en: 'Open a way online, by phone or by post, or give the true number of visits.',
  },
  why: () => ({
    zh: '到现场次数写的是 0，但不能网上、移动端或者邮寄申请。',
    en: 'Visits are 0, but one can apply neither online, nor by phone, nor by post.',
  }),
  *look({ item: { visits, channels } }) {
    if (visits !== 0 || channels.length === 0) return;
    if (channels.some((channel) => channel === 'online' || channel === 'mobile' || channel === 'post'))
      return;
    yield { place: 'visits', detail: {} };
  },
});
