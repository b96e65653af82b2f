import { defineMessages } from '../../../../kernel/messages.ts';

export const relatedWords = defineMessages({
  zh: {
    lead: '有的事要先办好，有的事办完还要接着办。顺着往下办，少跑冤枉路。',
    before: '要先办好',
    after: '办完以后',
    joint: '可以一起办',
    excludes: '只能选一样',
    anyOf: '任选其一',
    result: '办理结果会用作本事项的材料',
    used: '要用到本事项的办理结果',
    basis: '。依据：',
    semicolon: '；',
    nowhere: '本地没有办理这个事项的机构',
    more: (count: number) => `另有 ${count} 个事项要用到本事项的办理结果`,
    picture: (name: string) => `“${name}”的办理顺序`,
    legend: '实线：必须先办；虚线：办理结果用作材料；点线：之后再办。虚线框：不在本网站办理。',
    pictureText: (before: number, after: number) =>
      `之前 ${before} 件，之后 ${after} 件；下面的列表逐件说明。`,
    here: '本事项',
  },
  en: {
    lead: 'Some things come first, and some follow. In this order you do not go twice.',
    before: 'First',
    after: 'Afterwards',
    joint: 'Can be done together',
    excludes: 'One of them only',
    anyOf: 'Any one of these',
    result: 'its result is handed in here',
    used: 'uses the result of this item',
    basis: '. Basis: ',
    semicolon: '; ',
    nowhere: 'No office offers this item here',
    more: (count: number) => `${count} more items use the result of this one`,
    picture: (name: string) => `Order around “${name}”`,
    legend:
      'Solid line: must come first. Broken line: its result is handed in. Dotted line: comes later. Broken box: done elsewhere.',
    pictureText: (before: number, after: number) =>
      `${before} before and ${after} after; the list below tells of each.`,
    here: 'This item',
  },
});
