import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import { ItemType } from '../item.ts';
import { Remedies } from '../offering-parts.ts';

/** Who hears complaints against organs of a region and of the towns below it (content/remedy-bodies). */
export const RemedyBodies = Remedies.extend({ region: z.string() });
export type RemedyBodies = z.infer<typeof RemedyBodies>;

/** 责任事项 and 追责情形 of all items of some types, for items that name none (content/responsibilities). */
export const ResponsibilitiesOfTypes = z.strictObject({
  types: z.array(ItemType).min(1),
  responsibilities: z.array(textSchema).min(1),
  accountability: z.array(textSchema).min(1),
});
export type ResponsibilitiesOfTypes = z.infer<typeof ResponsibilitiesOfTypes>;

/** What an offer takes from around the item. */
export interface OfferSurroundings {
  readonly directory: Directory;
  readonly dictionary: Dictionary;
  readonly remedyBodies: readonly RemedyBodies[];
  readonly responsibilities: readonly ResponsibilitiesOfTypes[];
}

interface Declared<T> {
  readonly value: T;
}

export function surroundingsOf(
  files: {
    readonly remedyBodies: readonly Declared<RemedyBodies>[];
    readonly responsibilities: readonly Declared<ResponsibilitiesOfTypes>[];
  },
  { directory, dictionary }: Pick<OfferSurroundings, 'directory' | 'dictionary'>,
): OfferSurroundings {
  return {
    directory,
    dictionary,
    remedyBodies: files.remedyBodies.map(({ value }) => value),
    responsibilities: files.responsibilities.map(({ value }) => value),
  };
}
