import { defineMessages } from '../../../kernel/messages.ts';

/** Words for certificates that take the place of a material. */
export const reuseWords = defineMessages({
  zh: {
    have: '我们已有这份材料，不用上传。',
    consent:
      '选用即表示您同意受理和审查部门为办理本事项查看这份证照；每次使用都会记入“我的证照”和“谁查了我的信息”。',
    option: (name: string, number: string) => `使用电子证照：${name} ${number}`,
    until: (date: string) => `有效期至${date}`,
    longTerm: '长期有效',
    upload: '不使用，自己上传',
    uploadLabel: (name: string) => `上传“${name}”`,
    used: (name: string) => `${name}：免提交`,
    proved: (number: string) => `已使用电子证照 ${number}，签名和状态核验通过：`,
    look: '查看证照',
    dismiss: '不使用这份证照',
    cannot: '您持有的电子证照现在不能使用：',
  },
  en: {
    have: 'We already have this document; nothing to upload.',
    consent:
      'By choosing it you let the authorities that handle this service see the certificate. Each use is shown under “My certificates” and “Who read my data”.',
    option: (name: string, number: string) => `Use the electronic certificate: ${name} ${number}`,
    until: (date: string) => `valid until ${date}`,
    longTerm: 'no end of validity',
    upload: 'Do not use it; I upload the document',
    uploadLabel: (name: string) => `Upload “${name}”`,
    used: (name: string) => `${name}: nothing to hand in`,
    proved: (number: string) =>
      `Electronic certificate ${number} is used; signature and status were proved on `,
    look: 'Look at the certificate',
    dismiss: 'Do not use this certificate',
    cannot: 'Your electronic certificate cannot be used now:',
  },
});
