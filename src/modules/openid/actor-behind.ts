import type { IncomingMessage } from 'node:http';
import type { Actor } from '../identity/index.ts';

const actors = new WeakMap<IncomingMessage, Actor>();

/** Tells the protocol, which knows only node's request, who is signed in here. */
export function noteActor(request: IncomingMessage, actor: Actor | undefined): void {
  if (actor) actors.set(request, actor);
}

export function actorBehind(request: IncomingMessage): Actor | undefined {
  return actors.get(request);
}
