import { z } from 'zod';
import type { Text } from '../../kernel/messages.ts';

/** The eight special procedures of the law (行政许可法第四十五条): their time does not count. */
export const SpecialProcedureKind = z.enum([
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
]);
export type SpecialProcedureKind = z.infer<typeof SpecialProcedureKind>;

export interface SpecialProcedure {
  readonly name: Text;
  /** The article that asks for it, where the item names none. */
  readonly basis: string;
  /** The longest that the law leaves for it, in working days. */
  readonly most?: number;
}

export const specialProcedures: Readonly<Record<SpecialProcedureKind, SpecialProcedure>> = {
  hearing: {
    name: { zh: '听证', en: 'Hearing' },
    basis: '《中华人民共和国行政许可法》第四十六条、第四十七条',
    // 申请人、利害关系人提出听证申请的，行政机关应当在二十日内组织听证 (第四十七条).
    most: 20,
  },
  tender: { name: { zh: '招标', en: 'Tender' }, basis: '《中华人民共和国行政许可法》第五十三条' },
  auction: { name: { zh: '拍卖', en: 'Auction' }, basis: '《中华人民共和国行政许可法》第五十三条' },
  inspection: { name: { zh: '检验', en: 'Inspection' }, basis: '《中华人民共和国行政许可法》第五十五条' },
  testing: { name: { zh: '检测', en: 'Testing' }, basis: '《中华人民共和国行政许可法》第五十五条' },
  quarantine: { name: { zh: '检疫', en: 'Quarantine' }, basis: '《中华人民共和国行政许可法》第五十五条' },
  appraisal: { name: { zh: '鉴定', en: 'Appraisal' }, basis: '《中华人民共和国行政许可法》第四十五条' },
  'expert-review': {
    name: { zh: '专家评审', en: 'Expert review' },
    basis: '《中华人民共和国行政许可法》第四十五条',
  },
};
