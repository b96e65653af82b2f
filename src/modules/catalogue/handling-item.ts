import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { Approval } from './item-parts.ts';
import { Material } from './material.ts';

/** 业务办理项 as the item lists it: one way to handle it, with a code and an application of its own. */
export const HandlingItem = z.strictObject({
  serial: z.string().regex(/^\d{2}$/, 'is a number of two digits'),
  name: textSchema,
  /** In a sentence: who chooses it. */
  summary: textSchema.optional(),
  /** What is known of everybody who chooses it: element → code of its code table. */
  facts: z.record(z.string(), z.string()).default({}),
});
export type HandlingItem = z.infer<typeof HandlingItem>;

/**
 * Of the ways to handle an item those that agree with what somebody has answered, by element. One of several is meant
 * only where an answer says so.
 */
export function handlingItemsFor(
  items: readonly HandlingItem[],
  answered: Readonly<Record<string, readonly string[]>>,
): HandlingItem[] {
  const agreeing = items.filter(({ facts }) =>
    Object.entries(facts).every(([element, value]) => answered[element]?.includes(value) ?? true),
  );
  const meant = agreeing.filter(({ facts }) =>
    Object.keys(facts).some((element) => answered[element] !== undefined),
  );
  return meant.length > 0 ? meant : agreeing;
}

/** Parts of an item that a handling item may say for itself; what it does not say is as in the item. */
export function handlingItemDeclaration<Parts extends z.ZodRawShape>(parts: Parts) {
  return HandlingItem.extend({
    ...parts,
    aliases: z.array(z.string()).default([]),
    /** Codes of the materials of the item that it asks for; all whose case holds, where nothing is said. */
    materials: z.array(z.string()).optional(),
    addedMaterials: z.array(Material).default([]),
    /** Codes of the sections of the form; all, where nothing is said. */
    sections: z.array(z.string()).optional(),
    kind: z.enum(['1', '2']).optional(),
    visits: z.number().int().nonnegative().optional(),
    visitReason: textSchema.optional(),
    applicationPeriod: textSchema.optional(),
    approval: Approval.optional(),
    steps: z.array(textSchema).optional(),
    procedure: z.string().optional(),
  });
}
