import type { Text } from '../messages.ts';
import { Refusal } from '../refusal.ts';

/** What is wrong with a rule and where. */
export interface RuleFault {
  /** Offset in the rule's text, in UTF-16 code units. */
  readonly at: number;
  readonly message: Text;
}

/** A rule that cannot be read; its code is `rule-invalid`. */
export class RuleError extends Refusal {
  readonly offset: number;

  constructor(at: number, zh: string, en: string) {
    super('invalid', 'rule-invalid', {
      zh: `规则第${at + 1}个字符处：${zh}`,
      en: `Rule, character ${at + 1}: ${en}`,
    });
    this.offset = at;
  }
}
