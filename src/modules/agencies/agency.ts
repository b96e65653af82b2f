import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

/** Administrative region (行政区划, GB/T 2260 and the 12-digit statistical codes), at one of six levels. */
export const Region = z.strictObject({
  /** 6 digits for province (ends 0000), city (ends 00) and county; 9 for a town; 12 for a village; 15 for a grid cell. */
  code: z.string().regex(/^(\d{6}|\d{9}|\d{12}|\d{15})$/),
  name: textSchema,
  level: z.enum(['province', 'city', 'county', 'town', 'village', 'grid']),
  parent: z.string().optional(),
});
export type Region = z.infer<typeof Region>;

/** A public organ or authorised body (实施主体). */
export const Agency = z.strictObject({
  /** Short stable code used inside content, e.g. `yunhe-market-regulation`. */
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  shortName: textSchema,
  creditCode: z.string().length(18),
  region: z.string(),
  /** GB/T 39046: 1 法定机关, 2 授权组织, 3 受委托组织. */
  nature: z.enum(['1', '2', '3']).default('1'),
  address: textSchema,
  phone: z.string(),
  complaintPhone: z.string(),
  /** What it is responsible for, one sentence for the directory page. */
  duty: textSchema,
  /** Digits 5–6 of a basic item code in this city. */
  department: z.string().regex(/^\d{2}$/),
});
export type Agency = z.infer<typeof Agency>;

/** A service hall (政务服务大厅) with its windows. */
export const Hall = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  region: z.string(),
  address: textSchema,
  openingHours: textSchema,
  phone: z.string(),
  transport: textSchema.optional(),
  longitude: z.number(),
  latitude: z.number(),
  windows: z
    .array(
      z.strictObject({
        number: z.string(),
        name: textSchema,
        /** Agencies served at this window; a general window (综合窗口) lists all it accepts for. */
        agencies: z.array(z.string()).min(1),
      }),
    )
    .min(1),
});
export type Hall = z.infer<typeof Hall>;
