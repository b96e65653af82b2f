import type { AgencyRecord } from '../../agencies/index.ts';
import type { Item } from '../item.ts';
import type { ItemStatus, ItemVersion, Offering } from '../offering.ts';

/** What the catalogue keeps around the content of a version. */
type Version = Omit<ItemVersion, 'item' | 'offering'> & { readonly status: ItemStatus };

/**
 * Where an element is kept: `item.materials[].name`. Texts in two languages and lists of plain values are one element;
 * `[]` goes into the members of a list.
 */
export type ElementPath =
  | PathsOf<Item, 'item'>
  | PathsOf<Offering, 'offering'>
  | PathsOf<Version, 'version'>
  | PathsOf<AgencyRecord, 'agency'>;

type PathsOf<Value, Path extends string> = Value extends Plain
  ? Path
  : Value extends readonly (infer Member)[]
    ? Member extends Plain
      ? Path
      : PathsOf<Member, `${Path}[]`>
    : string extends keyof Value
      ? Path
      : { [Key in keyof Value & string]: PathsOf<NonNullable<Value[Key]>, `${Path}.${Key}`> }[keyof Value &
          string];

type Plain = string | number | boolean | undefined | { readonly zh: string };
