import { defineCheck } from '../check.ts';

export const applicationFormAgain = defineCheck<'name'>({
  code: 'application-form-again',
  severity: 'warning',
  about: 'standard',
  title: { zh: '网上填了还要交申请表', en: 'The form is asked for again on paper' },
  remedy: {
    zh: '设为“由在线表单生成”（generated: true）；表上多出的内容加到在线表单。',
    en: 'Mark it as generated from the online form, and put what else it asks into that form.',
  },
  why: ({ name }) => ({
    zh: `在线表单已经收齐申请内容，还要求另外上传“${name}”。`,
    en: `The online form asks for everything, and “${name}” is to be uploaded as well.`,
  }),
  *look({ item }) {
    if (item.form.length === 0) return;
    for (const [index, { name, kind, generated, when }] of item.materials.entries()) {
      if (kind !== '2' || generated || when !== undefined || !applicationForm.test(name.zh)) continue;
      yield { place: `materials.${index}`, detail: { name: name.zh } };
    }
  },
});

const applicationForm = /^[^，、]*(?:申请|登记|申报|备案|审批)(?:书|表)(?:（.*）)?$/;
