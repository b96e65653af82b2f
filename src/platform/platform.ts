import type { Assets } from './assets.ts';
import type { Config } from './config.ts';
import type { Database, Signals } from './database/index.ts';
import type { FileStore } from './files/index.ts';
import type { Log } from './log.ts';
import type { KeyStore, TimeStamper } from './signing/index.ts';
import type { SiteContent } from './site.ts';

/** The technique every module is wired with; made once in `app.ts`, passed explicitly. */
export interface Platform {
  readonly config: Config;
  readonly database: Database;
  /** Hints that somebody who waits should look again. */
  readonly signals: Signals;
  readonly files: FileStore;
  readonly signing: KeyStore;
  readonly timeStamper: TimeStamper;
  readonly log: Log;
  /** The present moment; tests set it. */
  readonly now: () => Date;
  /** Key of cookies, form tokens and blind look-ups. */
  readonly secret: Buffer;
  /** `https://host` without a trailing slash: the address printed on certificates and canonical links. */
  readonly publicUrl: string;
  readonly assets: Assets;
  readonly site: SiteContent;
}
