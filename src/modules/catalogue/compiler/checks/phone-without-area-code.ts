import { defineCheck } from '../check.ts';
import { lacksAreaCode } from '../words/phones.ts';

export const phoneWithoutAreaCode = defineCheck<'phone'>({
  code: 'phone-without-area-code',
  severity: 'warning',
  about: 'offering',
  title: { zh: '电话没有区号', en: 'A telephone number without area code' },
  remedy: { zh: '写成“区号-号码”。', en: 'Write it as area code, hyphen, number.' },
  why: ({ phone }) => ({
    zh: `${phone} 没有区号，外地和用手机的人打不通。`,
    en: `${phone} has no area code: callers from elsewhere and from mobiles do not get through.`,
  }),
  *look({ offering: { consultPhones, complaintPhones } }) {
    const lists = { consultPhones, complaintPhones };
    for (const [name, phones] of Object.entries(lists)) {
      const phone = phones.find(lacksAreaCode);
      if (phone) yield { place: `offering.${name}`, detail: { phone } };
    }
  },
});
