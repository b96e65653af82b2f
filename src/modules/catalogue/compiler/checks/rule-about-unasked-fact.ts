import { namesIn } from '../../../../kernel/rule/index.ts';
import { defineCheck } from '../check.ts';
import { conditionRules, partRules } from '../rules/item-rules.ts';

export const ruleAboutUnaskedFact = defineCheck<'fact' | 'part'>({
  code: 'rule-about-unasked-fact',
  severity: 'warning',
  about: 'standard',
  title: { zh: '规则用到了没有问的信息', en: 'A rule needs what nobody asks' },
  remedy: {
    zh: '在表单里加上这个问题，或者改用已有的数据元。',
    en: 'Ask it in the form, or use an element that is asked.',
  },
  why: ({ fact, part }) => ({
    zh: `“${part}”要看“${fact}”，但表单里没有问，账户里也没有，系统永远判断不了。`,
    en: `“${part}” depends on “${fact}”, which neither the form asks nor the account knows: it stays open for ever.`,
  }),
  *look({ item }, { dictionary }) {
    if (item.form.length === 0) return;
    const asked = new Set(item.form.flatMap(({ questions }) => questions.map(({ element }) => element)));
    for (const { place, about, rule } of [...conditionRules(item), ...partRules(item)]) {
      const missing = namesIn(rule)
        .map((name) => dictionary.findElementByName(name))
        .find((element) => element && !element.known && !asked.has(element.code));
      if (!missing) continue;
      const part = dictionary.findElement(about)?.name.zh ?? about;
      yield { place, detail: { fact: missing.name.zh, part } };
    }
  },
});
