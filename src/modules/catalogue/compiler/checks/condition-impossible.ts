import { defineCheck } from '../check.ts';
import { decidesSingly } from '../rules/decides-singly.ts';
import { conditionRules } from '../rules/item-rules.ts';
import { canAllHold } from '../rules/possible.ts';

export const conditionImpossible = defineCheck<'rule' | 'text'>({
  code: 'condition-impossible',
  severity: 'error',
  about: 'standard',
  title: { zh: '谁也满足不了的条件', en: 'A condition nobody can meet' },
  remedy: {
    zh: '检查规则中的数值、“并且”和选项，改成有人能满足的条件。',
    en: 'Look at the numbers, the “and” and the choices, and make it one that can be met.',
  },
  why: ({ rule, text }) => ({
    zh: `“${text}”的规则 ${rule} 在任何情形下都不成立。`,
    en: `The rule of “${text}”, ${rule}, holds for nobody.`,
  }),
  *look({ item }, context) {
    for (const { place, about, rule } of conditionRules(item)) {
      if (!decidesSingly(rule, item, context.dictionary) || canAllHold([rule], context)) continue;
      yield { place, detail: { rule: rule.text, text: about } };
    }
  },
});
