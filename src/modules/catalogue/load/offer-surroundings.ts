import { z } from 'zod';
import type { CalendarDate } from '../../../kernel/date.ts';
import { textSchema } from '../../../kernel/text-schema.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { DirectoryChange } from '../directory/directory-change.ts';
import { ItemType } from '../item.ts';
import { Remedies } from '../offering-parts.ts';

/** Who hears complaints against organs of a region and of the towns below it (content/remedy-bodies). */
export const RemedyBodies = Remedies.extend({ region: z.string() });
export type RemedyBodies = z.infer<typeof RemedyBodies>;

/** 责任事项 and 追责情形 of all items of some types, for items that name none (content/responsibilities). */
export const ResponsibilitiesOfTypes = z.strictObject({
  types: z.array(ItemType).min(1),
  /** Rights and duties of who is concerned, where nobody applies and the item cannot tell. */
  rights: z.array(textSchema).default([]),
  duties: z.array(textSchema).default([]),
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
  readonly changes: readonly DirectoryChange[];
  /** The day on which the offers stand. */
  readonly day: CalendarDate;
}

interface Declared<T> {
  readonly value: T;
}

export function surroundingsOf(
  files: {
    readonly remedyBodies: readonly Declared<RemedyBodies>[];
    readonly responsibilities: readonly Declared<ResponsibilitiesOfTypes>[];
    readonly changes: readonly Declared<DirectoryChange>[];
  },
  { directory, dictionary, day }: Pick<OfferSurroundings, 'directory' | 'dictionary' | 'day'>,
): OfferSurroundings {
  return {
    directory,
    dictionary,
    remedyBodies: files.remedyBodies.map(({ value }) => value),
    responsibilities: files.responsibilities.map(({ value }) => value),
    changes: files.changes.map(({ value }) => value),
    day,
  };
}
