import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { type CaseView, readCaseView } from '../../procedures/index.ts';
import { monitoringPolicy } from '../policy.ts';
import type { MonitoringRule } from '../rule.ts';
import { getRules } from '../rule-store.ts';
import type { WarningView } from '../warning/append.ts';
import { findWarningView } from '../warning/read-warning.ts';

/** A warning, the rule that raised it, and the case it is about. */
export interface WarningPageView {
  readonly view: WarningView;
  /** Undefined where the rule was given up since. */
  readonly rule: MonitoringRule | undefined;
  readonly about: CaseView | undefined;
}

/** To whom it does not concern it does not exist. @throws Refusal `warning-unknown` */
export async function getWarning(
  platform: Platform,
  actor: OfficialActor,
  number: string,
): Promise<WarningPageView> {
  const view = await findWarningView(platform.database, { number });
  if (!view || !monitoringPolicy.can(actor, 'see-warning', view.stored)) {
    throw notFound('warning-unknown', {
      zh: '没有找到这个监察预警，或者您无权查看。请核对监察编号。',
      en: 'There is no such warning, or you may not see it. Check its number.',
    });
  }
  const { rule, caseNumber } = view.stored;
  return {
    view,
    rule: (await getRules(platform.database)).find(({ code }) => code === rule),
    about: caseNumber === undefined ? undefined : await readCaseView(platform, caseNumber),
  };
}
