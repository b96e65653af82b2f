import { ageOn, type CalendarDate, isCalendarDate } from '../../../kernel/date.ts';
import { parseIdentityNumber } from '../../../kernel/identity-number.ts';
import type { Text } from '../../../kernel/messages.ts';
import { type FieldFault, invalid, Refusal } from '../../../kernel/refusal.ts';
import { parseName } from '../registration.ts';
import type { Power } from './power.ts';
import { PowerAct } from './power-scope.ts';

/** A power of attorney as it was typed. */
export interface PowerInput {
  readonly agentName: string;
  readonly agentNumber: string;
  readonly acts: readonly string[];
  /** `all` items, or `some`: those named. */
  readonly scope: string;
  readonly items: readonly string[];
  readonly from: string;
  readonly until: string;
}

export type ReadPower = Pick<Power, 'agent' | 'acts' | 'items' | 'from' | 'until'>;

/** An agent has full capacity to act (民法典第十七条、第十八条). */
const agentAge = 18;

/** @throws Refusal `power-invalid` with a fault at each field */
export function readPower(input: PowerInput, context: { today: CalendarDate; ownNumber: string }): ReadPower {
  const { today } = context;
  const faults: FieldFault[] = [];
  const fault = (field: string, message: Text) => faults.push({ field, message });
  const name = read('agentName', () => parseName(input.agentName), faults);
  const number = read('agentNumber', () => parseIdentityNumber(input.agentNumber), faults);
  if (number && ageOn(number.birthDate, today) < agentAge) {
    fault('agentNumber', {
      zh: `代理人须年满${agentAge}周岁`,
      en: `An agent is at least ${agentAge} years old`,
    });
  } else if (number?.number === context.ownNumber) {
    fault('agentNumber', { zh: '不能委托本人', en: 'You cannot be your own agent' });
  }
  const acts = PowerAct.options.filter((act) => input.acts.includes(act));
  if (acts.length === 0) fault('acts', { zh: '请至少选择一项权限', en: 'Choose at least one act' });
  const items = input.scope === 'all' ? undefined : [...new Set(input.items)];
  if (!['all', 'some'].includes(input.scope)) {
    fault('scope', { zh: '请选择委托的事项', en: 'Choose for which services' });
  } else if (items?.length === 0) {
    fault('find', { zh: '请查找并添加委托的事项', en: 'Find the services and add them' });
  }
  const { from, until } = input;
  if (!isCalendarDate(from) || from < today) {
    fault('from', { zh: '请填写开始日期，不能早于今天', en: 'Enter the first day, today or later' });
  }
  if (!isCalendarDate(until) || until < from) {
    fault('until', {
      zh: '请填写截止日期，不能早于开始日期',
      en: 'Enter the last day, not before the first',
    });
  }
  if (faults.length > 0 || !number || name === undefined) {
    throw invalid('power-invalid', { zh: '委托没有提交。', en: 'The power has not been given.' }, faults);
  }
  return {
    agent: { name, identityNumber: number.number },
    acts,
    items,
    from: from as CalendarDate,
    until: until as CalendarDate,
  };
}

function read<T>(field: string, reader: () => T, faults: FieldFault[]): T | undefined {
  try {
    return reader();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    faults.push({ field, message: error.text });
    return undefined;
  }
}
