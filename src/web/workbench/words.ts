import { defineMessages } from '../../kernel/messages.ts';

export const workbenchWords = defineMessages({
  zh: {
    name: '工作台',
    navigation: '工作台导航',
    signOut: '退出登录',
    portal: '查看公众网站',
    demo: '演示城市，人物与机构均为虚构。',
    back: '回到工作台首页',
  },
  en: {
    name: 'Workbench',
    navigation: 'Workbench',
    signOut: 'Sign out',
    portal: 'Open the public site',
    demo: 'A demonstration city: all people and organisations are invented.',
    back: 'Back to the workbench',
  },
});
