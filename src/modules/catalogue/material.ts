import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

/** A material (申请材料) that the person brings, uploads or need not bring because government holds it. */
export const Material = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  /** 1 证件证书证明, 2 申请表格文书, 3 其他 */
  kind: z.enum(['1', '2', '3']),
  /** 1 纸质, 2 电子化, 3 纸质/电子化 */
  form: z.enum(['1', '2', '3']).default('3'),
  /** 10 申请人自备, 20 政府部门核发, 99 其他 */
  source: z.enum(['10', '20', '99']).default('10'),
  /** 1 必要, 2 非必要, 3 容缺后补 */
  necessity: z.enum(['1', '2', '3']).default('1'),
  /** Rule: the material is asked only of those for whom it holds. */
  when: z.string().optional(),
  /** The case in words, shown beside the material on the guide, e.g. 委托他人办理的提供. */
  whenText: textSchema.optional(),
  originals: z.number().int().nonnegative().default(1),
  copies: z.number().int().nonnegative().default(0),
  /** What is accepted for upload. */
  accept: z.array(z.enum(['pdf', 'jpg', 'png'])).default(['pdf', 'jpg', 'png']),
  maximumFiles: z.number().int().positive().default(5),
  /** Types of certificate that take its place: whoever holds one in force does not hand it in (免提交). */
  satisfiedBy: z.array(z.string()).optional(),
  note: textSchema.optional(),
  basis: z.string().optional(),
  issuer: z.string().optional(),
  /** 纸质规格, e.g. A4 */
  paperSize: z.string().optional(),
  /** 来源渠道说明 */
  sourceNote: textSchema.optional(),
  /** How, where and within what time the issuer makes it. */
  obtain: textSchema.optional(),
  obtainAt: textSchema.optional(),
  issuedWithin: textSchema.optional(),
  /** What it is looked at for. */
  use: textSchema.optional(),
  /** 空白表格 and 示例样表: addresses of files. */
  blankForm: z.string().optional(),
  sample: z.string().optional(),
  fillNotes: textSchema.optional(),
  /** 受理标准: when it is good enough. */
  acceptance: textSchema.optional(),
  remark: textSchema.optional(),
  /** The form generated on this platform is this material: nothing to upload. */
  generated: z.boolean().default(false),
});
export type Material = z.infer<typeof Material>;
