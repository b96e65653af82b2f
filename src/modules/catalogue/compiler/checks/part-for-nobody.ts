import { namesIn, type Rule } from '../../../../kernel/rule/index.ts';
import { defineCheck } from '../check.ts';
import { decidesSingly } from '../rules/decides-singly.ts';
import { conditionRules, partRules } from '../rules/item-rules.ts';
import { canAllHold } from '../rules/possible.ts';

export const partForNobody = defineCheck<'part' | 'rule'>({
  code: 'part-for-nobody',
  severity: 'warning',
  about: 'standard',
  title: { zh: '没有人会用到的材料或问题', en: 'A material or question for nobody' },
  remedy: {
    zh: '更正适用情形；确实没有人用到的，删去。',
    en: 'Correct the case it is for, or delete it.',
  },
  why: ({ part, rule }) => ({
    zh: `“${part}”只在 ${rule} 时需要，而符合受理条件的人都不属于这种情形。`,
    en: `“${part}” is only for ${rule}, and nobody who meets the conditions is in that case.`,
  }),
  *look({ item }, context) {
    const conditions = conditionRules(item)
      .map(({ rule }) => rule)
      .filter((rule) => decidesSingly(rule, item, context.dictionary));
    if (!canAllHold(conditions, context)) return;
    for (const { place, about, rule } of partRules(item)) {
      if (!decidesSingly(rule, item, context.dictionary)) continue;
      const related = conditions.filter((condition) => sharesName(condition, rule));
      if (!canAllHold([rule, ...related], context)) {
        yield {
          place,
          detail: { part: context.dictionary.findElement(about)?.name.zh ?? about, rule: rule.text },
        };
      }
    }
  },
});

/** A condition about other facts cannot contradict the rule. */
function sharesName(left: Rule, right: Rule): boolean {
  const names = new Set(namesIn(left));
  return namesIn(right).some((name) => names.has(name));
}
