import { defineCheck } from '../check.ts';
import { plainNumber } from '../words/phones.ts';

export const phonesTheSame = defineCheck<'phone'>({
  code: 'phones-the-same',
  severity: 'warning',
  about: 'offering',
  title: { zh: '咨询电话就是投诉电话', en: 'Complaints go to whom one complains of' },
  remedy: {
    zh: '投诉电话另设，由监督机构或者 12345 接听。',
    en: 'Give complaints a number of their own, answered by a supervisor or the hotline.',
  },
  why: ({ phone }) => ({
    zh: `咨询和投诉都是 ${phone}，投诉由被投诉的窗口自己接听。`,
    en: `${phone} serves for questions and complaints: the office hears complaints about itself.`,
  }),
  *look({ offering: { consultPhones, complaintPhones } }) {
    const consult = new Set(consultPhones.map(plainNumber));
    const [first] = complaintPhones;
    if (!first || isHotline(first) || !complaintPhones.every((phone) => consult.has(plainNumber(phone))))
      return;
    yield { place: 'offering.complaintPhones', detail: { phone: first } };
  },
});

/** A hotline hands complaints to somebody else. */
function isHotline(phone: string): boolean {
  return /^(?:0\d{2,3}-?)?12\d{3}$/.test(phone.replace(/转.*$/, ''));
}
