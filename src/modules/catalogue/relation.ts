import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

/** How one item stands to another, seen from the item that declares it. */
export const relationKinds = {
  prerequisite: { zh: '前置', en: 'Needed first' },
  material: { zh: '结果作为材料', en: 'Its result is handed in' },
  excludes: { zh: '互斥', en: 'Rules each other out' },
  'followed-by': { zh: '后续', en: 'Comes after' },
  joint: { zh: '联办', en: 'Done together' },
} as const;
export const RelationKind = z.enum(['prerequisite', 'material', 'excludes', 'followed-by', 'joint']);
export type RelationKind = z.infer<typeof RelationKind>;

/** A matter of an office that has no item in this catalogue: a bank, a tax office, a testing institute. */
export const OutsideMatter = z.strictObject({
  name: textSchema,
  /** Where it is done; content must say it. */
  office: textSchema.optional(),
});
export type OutsideMatter = z.infer<typeof OutsideMatter>;

/** A relation to an item of the catalogue, or to a matter outside it. */
export const Relation = z
  .strictObject({
    kind: RelationKind,
    /** Basic code. */
    item: z.string().min(1).optional(),
    outside: OutsideMatter.optional(),
    /** For `material`: code of the own material that the result of the other item is. */
    material: z.string().optional(),
    /** Relations with the same word are alternatives: one of them is enough. */
    oneOf: z.string().optional(),
    /** For whom or when it holds, in words. */
    whenText: textSchema.optional(),
    /** Law and article, e.g. 建筑法第八条第一款第二项 */
    basis: z.string().optional(),
  })
  .refine(({ item, outside }) => (item === undefined) !== (outside === undefined), {
    message: 'names either an item or an outside matter',
  });
export type Relation = z.infer<typeof Relation>;

/** Relations of a stored item; those written before there were any have none. */
export function relationsOf({
  relations,
}: {
  readonly relations?: readonly Relation[];
}): readonly Relation[] {
  return relations ?? none;
}

const none: readonly Relation[] = [];
