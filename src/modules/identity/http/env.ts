import type { HttpVariables } from '../../../platform/http/index.ts';
import type { Actor } from '../actor.ts';

/** Environment of every handler behind `loadActor`. */
export interface Env {
  Variables: HttpVariables & {
    /** Who is signed in. */
    actor: Actor | undefined;
  };
}
