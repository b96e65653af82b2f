import { defineMessages } from '../../../../kernel/messages.ts';

/** Words about the documents that acts issue. */
export const letterWords = defineMessages({
  zh: {
    parts: (title: string) => `《${title}》中可以修改的部分`,
    partsLead: '其余文字由文书模板和办件内容生成，不能修改。',
    preview: '预览文书',
    previewTitle: '文书预览',
    previewLead: '尚未签发。文号在办理时按顺序编排。',
    remedies: '如不服本决定：',
    official: '经办人',
    colon: '：',
    whole: '申请整体',
  },
  en: {
    parts: (title: string) => `What can be changed in “${title}”`,
    partsLead: 'Everything else follows from the template and the case.',
    preview: 'Preview the document',
    previewTitle: 'Preview of the document',
    previewLead: 'Not issued yet. Its number is given when it is.',
    remedies: 'If you disagree with this decision:',
    official: 'Done by',
    colon: ': ',
    whole: 'The application as a whole',
  },
});
