import type { OpenWork } from './posts/get-official-view.ts';

/** What this module asks of others; wired in `app.ts`. */
export interface IdentityPorts {
  /** Tasks that wait for the holder of a post; the engine of cases answers. */
  readonly openWork: OpenWork;
}
