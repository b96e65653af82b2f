import { defineCheck } from '../check.ts';
import { decidesSingly } from '../rules/decides-singly.ts';
import { conditionRules, opposite } from '../rules/item-rules.ts';
import { canAllHold } from '../rules/possible.ts';

export const conditionAlwaysMet = defineCheck<'rule' | 'text'>({
  code: 'condition-always-met',
  severity: 'warning',
  about: 'standard',
  title: { zh: '对谁都成立的条件', en: 'A condition that decides for nobody' },
  remedy: {
    zh: '检查规则是否写反、漏写；确实不起作用的，删去规则，只留文字。',
    en: 'See whether it is the wrong way round or incomplete; if it decides nothing, delete it.',
  },
  why: ({ rule, text }) => ({
    zh: `“${text}”的规则 ${rule} 在任何情形下都成立，不会区分任何人。`,
    en: `The rule of “${text}”, ${rule}, holds for everybody and tells nobody apart.`,
  }),
  *look({ item }, context) {
    for (const { place, about, rule } of conditionRules(item)) {
      const against = opposite(rule);
      if (!against || !decidesSingly(rule, item, context.dictionary) || canAllHold([against], context))
        continue;
      yield { place, detail: { rule: rule.text, text: about } };
    }
  },
});
