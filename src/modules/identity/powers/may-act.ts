import type { Actor } from '../actor.ts';
import type { PowerAct } from './power-scope.ts';

/**
 * Whether the actor may do this for whom it stands. In the own name, as legal representative and as guardian: yes.
 * @param item any code of the item that ends in its basic code
 */
export function mayAct(actor: Actor | undefined, act: PowerAct, item?: string): boolean {
  if (actor?.kind !== 'person') return false;
  const { power } = actor;
  if (!power) return true;
  const coversItem = item === undefined || (power.items?.some((code) => item.endsWith(code)) ?? true);
  return power.acts.includes(act) && coversItem;
}
