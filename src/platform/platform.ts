import type { Config } from './config.ts';
import type { Database } from './database/index.ts';
import type { FileStore } from './files/index.ts';
import type { Log } from './log.ts';
import type { SigningKeys } from './signing/index.ts';

/** The technique every module is wired with; made once in `app.ts`, passed explicitly. */
export interface Platform {
  readonly config: Config;
  readonly database: Database;
  readonly files: FileStore;
  readonly signing: SigningKeys;
  readonly log: Log;
  /** The present moment; tests set it. */
  readonly now: () => Date;
  /** Key of cookies, form tokens and blind look-ups. */
  readonly secret: Buffer;
  /** `https://host` without a trailing slash: the address printed on certificates and canonical links. */
  readonly publicUrl: string;
  /** Address of a built asset by its source name, e.g. `styles.css`. */
  readonly asset: (name: string) => string;
}
