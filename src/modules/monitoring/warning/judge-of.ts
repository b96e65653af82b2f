import type { Uuid } from '../../../kernel/uuid.ts';
import type { WarningAction } from './warning.ts';

/** The account of whoever upheld the card: somebody else reviews an appeal against it. */
export function judgeOf(actions: readonly WarningAction[]): Uuid | undefined {
  return actions.findLast(({ event }) => event.type === 'upheld')?.actor.account;
}
