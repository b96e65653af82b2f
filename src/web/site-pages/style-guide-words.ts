import { defineMessages } from '../../kernel/messages.ts';

export const styleGuideWords = defineMessages({
  zh: { title: '组件样式一览', description: '设计系统的每个组件在每种状态下的样子。' },
  en: { title: 'Style guide', description: 'Every component of the design system in every state.' },
});
