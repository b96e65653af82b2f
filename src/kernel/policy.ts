import { notAllowed } from './refusal.ts';

/**
 * A module's permission table. What no rule allows is denied.
 * `Subject` is what the act is done to; rules look only at the actor and the subject, never at the database.
 */
export interface Rule<Actor, Action extends string, Subject> {
  readonly action: Action;
  /** The rule in words, shown on the permissions page. */
  readonly says: string;
  readonly holds: (actor: Actor, subject: Subject) => boolean;
}

export interface Policy<Actor, Action extends string, Subject> {
  readonly rules: readonly Rule<Actor, Action, Subject>[];
  can(actor: Actor, action: Action, subject: Subject): boolean;
  /** @throws Refusal `not-allowed` */
  require(actor: Actor, action: Action, subject: Subject): void;
}

export function definePolicy<Actor, Action extends string, Subject>(
  rules: readonly Rule<Actor, Action, Subject>[],
): Policy<Actor, Action, Subject> {
  const can = (actor: Actor, action: Action, subject: Subject): boolean =>
    rules.some((rule) => rule.action === action && rule.holds(actor, subject));
  return {
    rules,
    can,
    require(actor, action, subject) {
      if (!can(actor, action, subject)) {
        throw notAllowed('not-allowed', {
          zh: '您没有办理这一操作的权限。请换用有权限的账号，或联系本单位管理员。',
          en: 'You may not do this. Use an account with the right role, or ask your administrator.',
        });
      }
    },
  };
}
