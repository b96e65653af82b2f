import type { Text } from '../../kernel/messages.ts';

/** 可信等级: how far the electronic certificate is known to say what the organ decided. */
export type TrustLevel = 'A' | 'B' | 'C' | 'D';

/** Levels of certificates taken over from paper. */
export const legacyLevels = ['B', 'C', 'D'] as const satisfies readonly TrustLevel[];
export type LegacyLevel = (typeof legacyLevels)[number];

/** Only what agrees with the files of the organ itself takes the place of a paper. */
export function replacesPaper(level: TrustLevel): boolean {
  return level === 'A' || level === 'B';
}

export const levelLabel: Text = { zh: '可信等级', en: 'Level of trust' };

export const levelNames: Record<TrustLevel, Text> = {
  A: { zh: 'A级：由办件决定直接签发', en: 'A: issued on a decision here' },
  B: { zh: 'B级：存量证照，与发证档案逐项核对一致', en: 'B: from paper, agrees with the files of the organ' },
  C: { zh: 'C级：存量证照，只与纸质原件核对', en: 'C: from paper, compared with the original only' },
  D: { zh: 'D级：存量证照，只与扫描件核对', en: 'D: from paper, compared with a scan only' },
};

export const levelMeanings: Record<TrustLevel, Text> = {
  A: { zh: '办事时代替纸质材料。', en: 'Takes the place of paper.' },
  B: { zh: '办事时代替纸质材料。', en: 'Takes the place of paper.' },
  C: {
    zh: '可以出示、核验；办事时仍要交验纸质原件。',
    en: 'Can be shown and verified; the original is still asked for.',
  },
  D: {
    zh: '仅供参考；办事时仍要交验纸质原件。',
    en: 'For information; the original is still asked for.',
  },
};
