import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { Item, LegalBasis } from './item.ts';

/**
 * 行政职权 that nobody applies for: penalties, compulsion, levies, inspections. It stands in the lists of powers
 * and has a page; it has no materials, no form and no case.
 */
export const PowerDeclaration = z.strictObject({
  basicCode: z
    .string()
    .regex(/^\d{12}$/, 'twelve digits: region 2, type 2, department 2, main item 3, sub-item 3'),
  nationalCode: Item.shape.nationalCode,
  name: textSchema,
  type: z.enum(['02', '03', '04', '06']),
  offeredBy: Item.shape.offeredBy,
  audience: Item.shape.audience.default(['1', '2', '6']),
  object: textSchema.optional(),
  legalBases: z.array(LegalBasis).min(1),
  competence: Item.shape.competence,
  punishment: Item.shape.punishment,
  compulsion: Item.shape.compulsion,
  levy: Item.shape.levy,
  inspection: Item.shape.inspection,
  responsibilities: Item.shape.responsibilities,
  accountability: Item.shape.accountability,
});
export type PowerDeclaration = z.infer<typeof PowerDeclaration>;

const partOfType = { '02': 'punishment', '03': 'compulsion', '04': 'levy', '06': 'inspection' } as const;

/** The part that says what the power is about, where it is missing. */
export function missingPart(power: PowerDeclaration): string | undefined {
  const part = partOfType[power.type];
  return power[part] === undefined ? part : undefined;
}

/** As the catalogue keeps it. */
export function itemOfPower(power: PowerDeclaration): Item {
  const { punishment, compulsion, levy, inspection, name } = power;
  return Item.parse({
    ...power,
    summary: punishment?.conduct ?? compulsion?.conduct ?? levy?.payer ?? inspection?.subject ?? name,
    materials: [],
    limits: {},
    handling: { procedure: 'standard' },
    result: { type: '30', name: results[power.type] },
  });
}

const results: Record<PowerDeclaration['type'], { zh: string; en: string }> = {
  '02': { zh: '行政处罚决定书', en: 'Decision on a penalty' },
  '03': { zh: '行政强制决定书', en: 'Decision on compulsion' },
  '04': { zh: '缴款通知和财政票据', en: 'Notice to pay and receipt' },
  '06': { zh: '行政检查记录', en: 'Record of the inspection' },
};

/** Types that nobody applies for. */
export function isAppliedFor({ type }: Pick<Item, 'type'>): boolean {
  return !['02', '03', '04', '06'].includes(type);
}
