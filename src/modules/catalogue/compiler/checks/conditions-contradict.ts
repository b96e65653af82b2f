import { defineCheck } from '../check.ts';
import { decidesSingly } from '../rules/decides-singly.ts';
import { conditionRules } from '../rules/item-rules.ts';
import { canAllHold } from '../rules/possible.ts';

export const conditionsContradict = defineCheck<'text' | 'other'>({
  code: 'conditions-contradict',
  severity: 'error',
  about: 'standard',
  title: { zh: '条件互相矛盾', en: 'Conditions contradict each other' },
  remedy: {
    zh: '两条中改一条；各管一种情形的，用“或者”合成一条。',
    en: 'Change one of them; if each is for a case of its own, join them by “or”.',
  },
  why: ({ text, other }) => ({
    zh: `“${text}”和“${other}”不可能同时满足。`,
    en: `“${text}” and “${other}” can never both be met.`,
  }),
  *look({ item }, context) {
    const rules = conditionRules(item).filter(
      ({ rule }) => decidesSingly(rule, item, context.dictionary) && canAllHold([rule], context),
    );
    for (const [index, first] of rules.entries()) {
      const other = rules.slice(index + 1).find((second) => !canAllHold([first.rule, second.rule], context));
      if (other) {
        yield { place: first.place, detail: { text: first.about, other: other.about } };
        return;
      }
    }
    if (
      canAllHold(
        rules.map(({ rule }) => rule),
        context,
      )
    )
      return;
    const [first] = rules;
    if (first) yield { place: first.place, detail: { text: first.about, other: '其余各条' } };
  },
});
