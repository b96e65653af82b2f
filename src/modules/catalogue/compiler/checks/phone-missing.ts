import { defineCheck } from '../check.ts';

export const phoneMissing = defineCheck<'which' | 'english'>({
  code: 'phone-missing',
  severity: 'warning',
  about: 'offering',
  title: { zh: '没有咨询或投诉电话', en: 'No number for questions or complaints' },
  remedy: { zh: '写明带区号的电话，或者 12345。', en: 'Give a number with area code, or the hotline.' },
  why: ({ which, english }) => ({
    zh: `没有${which}电话，有疑问只能跑一趟。`,
    en: `There is no number for ${english}: people must come.`,
  }),
  *look({ item: { more }, offering: { consultPhones, complaintPhones } }) {
    const isKept = (name: string) => more.some((entry) => entry.name === name && /\d{5}/.test(entry.value));
    if (consultPhones.length === 0 && !isKept('咨询方式')) {
      yield { place: 'offering.consultPhones', detail: { which: '咨询', english: 'questions' } };
    }
    if (complaintPhones.length === 0 && !isKept('投诉方式')) {
      yield { place: 'offering.complaintPhones', detail: { which: '投诉', english: 'complaints' } };
    }
  },
});
