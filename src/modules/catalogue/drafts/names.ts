import type { Text } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import type { Names } from '../load/find-item-faults.ts';
import { getTopics } from '../topic-store.ts';

/** Something a later module declares and items name by its code. */
export interface NamedKind {
  readonly code: string;
  readonly name: Text;
}

/** What later modules are asked for, where the program is wired. */
export interface KindsOfOthers {
  readonly certificates: (database: Database) => Promise<readonly NamedKind[]>;
  readonly procedures: (database: Database) => Promise<readonly NamedKind[]>;
}

export type ReadNames = (database: Database) => Promise<Names>;

/** Reads everything that an item may name. */
export function namesFrom(kinds: KindsOfOthers): ReadNames {
  return async (database) => {
    const codes = async (read: KindsOfOthers['certificates']) =>
      new Set((await read(database)).map(({ code }) => code));
    return {
      directory: await getDirectory(database),
      dictionary: await getDictionary(database),
      topics: new Map((await getTopics(database)).map((topic) => [topic.code, topic])),
      procedures: await codes(kinds.procedures),
      certificateTypes: await codes(kinds.certificates),
    };
  };
}
