import type { HttpVariables } from '../../../platform/http/index.ts';
import type { Actor } from '../actor.ts';
import type { View } from '../view/view-store.ts';

/** Environment of every handler behind `loadActor`. */
export interface Env {
  Variables: HttpVariables & {
    /** Who is signed in. */
    actor: Actor | undefined;
    /** When the owner of the session last proved to be there. */
    provenAt: Date | undefined;
    /** An official who has no second factor where one is required: only the own account is open. */
    mustEnrol: boolean | undefined;
    /** As whom a steward only looks; the actor has these posts then, and may do nothing. */
    view: View | undefined;
  };
}
