import { findContradictions } from '../../../../kernel/rule/index.ts';
import { repeatedElements, ruleDictionaryOf } from '../../load/check-rules.ts';
import { defineCheck } from '../check.ts';
import { conditionRules, partRules } from '../rules/item-rules.ts';

export const rulePartIdle = defineCheck<'part' | 'message' | 'english'>({
  code: 'rule-part-idle',
  severity: 'advice',
  about: 'standard',
  title: { zh: '规则里有不起作用的部分', en: 'A part of a rule decides nothing' },
  remedy: {
    zh: '检查“并且”“或者”和比较的方向；确实多余的，删去这一部分。',
    en: 'Look at “and”, “or” and the comparisons; if the part is superfluous, delete it.',
  },
  why: ({ part, message, english }) => ({
    zh: `“${part}”的规则：${message}`,
    en: `The rule of “${part}”: ${english}`,
  }),
  *look({ item }, { dictionary }) {
    const rules = [...conditionRules(item), ...partRules(item)];
    if (rules.length === 0) return;
    const words = ruleDictionaryOf(dictionary, repeatedElements(item));
    for (const { place, about, rule } of rules) {
      const found = findContradictions(rule, words).find(({ isWhole }) => !isWhole);
      if (!found) continue;
      const { zh, en = zh } = found.message;
      const part = dictionary.findElement(about)?.name.zh ?? about;
      yield { place, detail: { part, message: zh, english: en } };
    }
  },
});
