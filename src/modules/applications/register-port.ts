import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { PersonActor } from '../identity/index.ts';
import type { HandedFile } from '../procedures/index.ts';

/** A register from which answers are filled in. */
export interface RegisterSource {
  /** Code of the data set. */
  readonly dataSet: string;
  readonly name: Text;
  /** Agency that holds the facts. */
  readonly owner: string;
  readonly ownerName: Text;
  /** Element without which a form is about somebody else. */
  readonly asks: string;
  /** The law that lets the form ask, and the one that wants consent first. */
  readonly basis: Text;
  readonly consent: Text | undefined;
  /** Elements of forms; a locked one is changed by the owner alone. */
  readonly fields: readonly { readonly element: string; readonly isLocked: boolean }[];
}

export interface RegisterRead {
  readonly dataSet: string;
  readonly about: { readonly kind: 'person' | 'company'; readonly number: string };
  readonly elements: readonly string[];
  readonly application: Uuid;
  readonly itemName: string;
  /** Who types at a window for the person present. */
  readonly clerk: { readonly account: Uuid; readonly agency: string | undefined } | undefined;
}

export type RegisterAnswer =
  | {
      readonly outcome: 'found';
      /** Since when it is known like this. */
      readonly since: Date;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly outcome: 'none' | 'unreachable' };

export type DisputeFile = Pick<HandedFile, 'hash' | 'name' | 'size' | 'mediaType'>;

/** What a person says against a registered value, in words. */
export interface Dispute {
  readonly actor: PersonActor;
  readonly dataSet: string;
  /** Of the form. */
  readonly element: string;
  readonly content: {
    readonly held: string;
    readonly claimed: string;
    readonly reason: string;
    readonly files: readonly DisputeFile[];
  };
}

/** Who holds the facts and notes who reads them; wired by `app.ts`. */
export interface Registers {
  listSources(platform: Platform, kind: 'person' | 'company'): Promise<readonly RegisterSource[]>;
  read(platform: Platform, read: RegisterRead): Promise<RegisterAnswer>;
  /** Opens a case of correction at the owner. @returns its number @throws Refusal `not-allowed` */
  dispute(platform: Platform, tx: Tx, dispute: Dispute): Promise<string>;
  /** How cases of correction stand, by number. */
  readDisputes(platform: Platform, numbers: readonly string[]): Promise<ReadonlyMap<string, Text>>;
}
