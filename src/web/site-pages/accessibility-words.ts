import { defineMessages, type Messages } from '../../kernel/messages.ts';
import type { PageText } from './text-page.tsx';

export const accessibilityWords: Messages<PageText> = defineMessages({
  zh: {
    title: '无障碍声明',
    description: '本站的无障碍目标、检查方法、已知不足，以及遇到障碍时向谁反映。',
    lead: '每个人都应当能够自己办成事，不论用眼睛看、用耳朵听，用鼠标、键盘还是手指。',
    sections: [
      {
        title: '我们的目标',
        paragraphs: [
          '《中华人民共和国无障碍环境建设法》第三十二条要求，利用财政资金建立的互联网网站、服务平台应当逐步符合无障碍网站设计标准和国家信息无障碍标准。',
          '本站按照 WCAG 2.2 AA 级设计，并参照国家标准 GB/T 37668《信息技术 互联网内容无障碍可访问性技术要求与测试方法》。',
        ],
      },
      {
        title: '您可以怎样使用',
        paragraphs: ['不需要安装任何软件，也不需要打开专门的“无障碍版本”。'],
        points: [
          '只用键盘：按 Tab 键逐项前进，每页第一项可以直接跳到主要内容；',
          '用读屏软件：标题、地标、表单名称和错误提示都可以被读出；',
          '放大到 400% 或者把字号调大：内容换行，不需要左右滚动；',
          '关闭脚本：查找、填写、上传、提交、查询都照常使用；',
          '深色背景、减少动态效果：跟随您设备的设置；',
          '打印：每个事项指南都可以打印成清楚的纸质材料。',
        ],
      },
      {
        title: '怎样检查',
        paragraphs: [
          '每次改动都要通过自动检查：主要页面在手机和电脑两种宽度上不得有 axe 检出的问题；颜色对比度在浅色和深色下都要达标；关闭脚本后能够走完办理全程。',
        ],
      },
      {
        title: '已知不足',
        paragraphs: [],
        points: [
          '自动检查只能发现一部分问题，本站还没有请残障人士和老年人逐页试用；',
          '部分事项由其他系统提供指南原文，原文中的表格和附件可能不便于读屏；',
          '英文版是参考译文，部分法律条文和材料名称只有中文。',
        ],
      },
      {
        title: '遇到障碍怎么办',
        paragraphs: [
          '请拨打政务服务便民热线 12345，告诉我们在哪一页、想办什么、用的是什么设备。需要协助的，可以到政务服务大厅的综合窗口办理，也可以由工作人员帮办代办。',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility statement',
    description:
      'What this site aims at, how it is checked, what is known to be missing, and how to report a barrier.',
    lead: 'Everybody should be able to do their own business here: by eye or ear, with a mouse, a keyboard or a finger.',
    sections: [
      {
        title: 'What we aim at',
        paragraphs: [
          'Article 32 of the Law on Building a Barrier-free Environment asks publicly funded websites and service platforms to meet the standards of accessible web design and the national standards of information accessibility step by step.',
          'This site is designed to WCAG 2.2 level AA and follows the national standard GB/T 37668 on the accessibility of internet content.',
        ],
      },
      {
        title: 'How you can use it',
        paragraphs: ['Nothing has to be installed, and there is no separate “accessible version”.'],
        points: [
          'Keyboard only: Tab moves on; the first stop of each page leads straight to the main content.',
          'Screen readers: headings, landmarks, names of fields and error messages are all announced.',
          'Zoom to 400 % or larger type: the text wraps, nothing scrolls sideways.',
          'Without scripts: finding, filling in, uploading, sending and following all work.',
          'Dark background and reduced motion follow the settings of your device.',
          'Every guide prints well on paper.',
        ],
      },
      {
        title: 'How it is checked',
        paragraphs: [
          'Every change passes automatic checks: no fault that axe finds on the main pages at phone and desktop width, sufficient contrast in the light and the dark scheme, and the whole way of an application without scripts.',
        ],
      },
      {
        title: 'What is known to be missing',
        paragraphs: [],
        points: [
          'Automatic checks find only a part of the barriers; people with disabilities and older people have not yet tried every page.',
          'Some guides come from other systems; tables and attachments in them may be hard to read with a screen reader.',
          'The English version is for reference; some articles of law and names of documents are in Chinese only.',
        ],
      },
      {
        title: 'If you meet a barrier',
        paragraphs: [
          'Call the government service hotline 12345 and say which page, what you wanted to do and which device you use. The general window of a service hall will help you, or act for you.',
        ],
      },
    ],
  },
});
