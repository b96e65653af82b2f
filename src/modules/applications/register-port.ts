import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Platform } from '../../platform/platform.ts';

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

/** Who holds the facts and notes who reads them; wired by `app.ts`. */
export interface Registers {
  listSources(platform: Platform, kind: 'person' | 'company'): Promise<readonly RegisterSource[]>;
  read(platform: Platform, read: RegisterRead): Promise<RegisterAnswer>;
}
