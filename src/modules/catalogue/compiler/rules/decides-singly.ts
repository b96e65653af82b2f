import { namesIn, type Rule } from '../../../../kernel/rule/index.ts';
import type { Dictionary } from '../../../elements/index.ts';
import type { Item } from '../../item.ts';
import { repeatedElements } from '../../load/check-rules.ts';

/** False where the rule looks at answers given for each member of a group. */
export function decidesSingly(rule: Rule, item: Item, dictionary: Dictionary): boolean {
  const repeated = repeatedElements(item);
  return namesIn(rule).every((name) => {
    const element = dictionary.findElementByName(name);
    return element !== undefined && !repeated.has(element.code);
  });
}
