import { addDays, type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Job } from '../../../platform/jobs.ts';
import { type DeciderFigures, readDeciders } from '../figures/figure-store.ts';
import { type RuleOf, rulesThatWatch } from '../rule.ts';
import { getRules } from '../rule-store.ts';
import { raiseWarning } from '../warning/raise.ts';
import type { Finding } from './finding.ts';
import { chanceOf } from './unusual-share.ts';

/** Compares officials who decide the same item: once a month for each, where chance explains the difference badly. */
export const compareDeciders: Job = {
  name: 'compare-deciders',
  everySeconds: 3600,
  async run(platform, tx) {
    const today = dateIn(platform.now());
    for (const rule of rulesThatWatch(await getRules(platform.database), 'rate')) {
      const figures = await readDeciders(tx, addDays(today, -rule.watch.within));
      for (const finding of findUnusual(rule, figures, today)) {
        await raiseWarning(platform, tx, { rule, finding, about: undefined });
      }
    }
  },
};

export function findUnusual(
  { code, watch }: RuleOf<'rate'>,
  figures: readonly DeciderFigures[],
  today: CalendarDate,
): Finding[] {
  return figures.flatMap((one) => {
    const peers = figures.filter(({ item, decider }) => item === one.item && decider !== one.decider);
    const others = { count: sum(peers, watch.of), of: sum(peers, 'decided') };
    const share = { count: one[watch.of], of: one.decided };
    if (share.of < watch.least || others.of < watch.least || chanceOf(share, others) >= watch.chance)
      return [];
    const percent = ({ count, of }: typeof share) => `${Math.round((100 * count) / of)}%`;
    return [
      {
        rule: code,
        subject: `${one.item}/${one.decider}/${today.slice(0, 7)}`,
        agency: one.agency,
        detail: {
          zh: `${one.deciderName}办理“${one.itemName}”${share.of}件，其中${share.count}件（${percent(share)}）；其他人员为${percent(others)}。`,
          en: `${one.deciderName}: ${share.count} of ${share.of} (${percent(share)}) of “${one.itemName}”; others ${percent(others)}.`,
        },
      },
    ];
  });
}

function sum(figures: readonly DeciderFigures[], measure: 'decided' | 'refused' | 'paused'): number {
  return figures.reduce((total, one) => total + one[measure], 0);
}
