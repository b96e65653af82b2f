import { defineCheck } from '../check.ts';

export const windowUnknown = defineCheck<'hall' | 'window'>({
  code: 'window-unknown',
  severity: 'error',
  about: 'offering',
  title: { zh: '大厅里没有这个窗口', en: 'There is no such window' },
  remedy: {
    zh: '按大厅的窗口设置更正，或者重新发布事项。',
    en: 'Correct it after the halls as they are, or publish the item again.',
  },
  why: ({ hall, window }) => ({
    zh: `“${hall}”没有 ${window} 号窗口，申请人会白跑一趟。`,
    en: `“${hall}” has no window ${window}: people come in vain.`,
  }),
  *look({ offering }, { directory }) {
    const halls = new Map(directory.halls.map((hall) => [hall.name.zh, hall]));
    for (const [index, { name, windows }] of offering.places.entries()) {
      const hall = halls.get(name.zh);
      for (const { number } of windows) {
        if (hall?.windows.some((window) => window.number === number)) continue;
        yield { place: `offering.places.${index}.windows`, detail: { hall: name.zh, window: number } };
      }
    }
  },
});
