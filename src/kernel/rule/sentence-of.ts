import { type CalendarDate, formatDate } from '../date.ts';
import type {
  Call,
  Comparison,
  ComparisonOperator,
  Expression,
  Literal,
  Membership,
  Range,
} from './expression.ts';
import type { Rule } from './parse-rule.ts';

/** The unit of a number's element, such as 平方米; undefined where it has none. */
export type UnitOf = (name: string) => string | undefined;

/** The rule in plain Chinese: 经营场所面积不少于20平方米，并且主体类型属于“企业”、“个体工商户”. */
export function sentenceOf(rule: Rule, unitOf: UnitOf = () => undefined): string {
  return clause(rule.expression, unitOf);
}

/** A part that is true or false, as a clause. */
function clause(expression: Expression, unitOf: UnitOf): string {
  switch (expression.op) {
    case 'and':
      return expression.operands.map((operand) => grouped(operand, 'or', unitOf)).join('，并且');
    case 'or':
      return expression.operands.map((operand) => grouped(operand, 'and', unitOf)).join('，或者');
    case 'not':
      return denial(expression.operand, unitOf);
    case 'compare':
      return comparison(expression, unitOf);
    case 'in':
      return membership(expression, unitOf, '');
    case 'name':
      return `${expression.name}为“是”`;
    case 'literal':
      return expression.value === true ? '始终符合' : '始终不符合';
    default:
      return term(expression);
  }
}

function grouped(operand: Expression, foreign: 'and' | 'or', unitOf: UnitOf): string {
  const text = clause(operand, unitOf);
  return operand.op === foreign ? `（${text}）` : text;
}

function denial(operand: Expression, unitOf: UnitOf): string {
  switch (operand.op) {
    case 'name':
      return `${operand.name}为“否”`;
    case 'in':
      return membership(operand, unitOf, '不');
    case 'compare':
      return comparison({ ...operand, operator: opposites[operand.operator] }, unitOf);
    default:
      return `不属于以下情形（${clause(operand, unitOf)}）`;
  }
}

const opposites: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

const orderWords: Readonly<Record<ComparisonOperator, string>> = {
  '=': '等于',
  '!=': '不等于',
  '<': '少于',
  '<=': '不超过',
  '>': '多于',
  '>=': '不少于',
};

const dateWords: Readonly<Record<ComparisonOperator, string>> = {
  '=': '是',
  '!=': '不是',
  '<': '早于',
  '<=': '不晚于',
  '>': '晚于',
  '>=': '不早于',
};

function comparison({ operator, left, right }: Comparison, unitOf: UnitOf): string {
  const type = typeBeside(left) ?? typeBeside(right);
  if (type === 'boolean') return `${term(left)}${operator === '=' ? '为' : '不为'}${term(right)}`;
  const words = type === 'date' ? dateWords : orderWords;
  const word = type === 'text' ? (operator === '=' ? '是' : '不是') : words[operator];
  return `${term(left)}${word}${term(right)}${unitBeside(left, right, unitOf)}`;
}

function membership({ operand, tests }: Membership, unitOf: UnitOf, not: '' | '不'): string {
  const subject = term(operand);
  const listed = tests.flatMap((test) => (test.kind === 'value' ? [term(test.value)] : []));
  const clauses = tests.flatMap((test) => {
    if (test.kind === 'list') return [`${term(test.list)}${not}包括${subject}`];
    return test.kind === 'range' ? [`${subject}${not}在${range(test, operand, unitOf)}`] : [];
  });
  if (listed.length > 0)
    clauses.unshift(`${subject}${not}${listed.length > 1 ? '属于' : '是'}${listed.join('、')}`);
  const text = clauses.join(not ? '，也' : '，或者');
  return clauses.length > 1 ? `（${text}）` : text;
}

function range(test: Range, operand: Expression, unitOf: UnitOf): string {
  const excluded = [
    test.includesLow ? [] : [term(test.low)],
    test.includesHigh ? [] : [term(test.high)],
  ].flat();
  const unit = unitBeside(operand, test.high, unitOf);
  return `${term(test.low)}至${term(test.high)}${unit}之间${excluded.length > 0 ? `（不含${excluded.join('、')}）` : ''}`;
}

/** A part that is a value, as a noun. */
function term(expression: Expression): string {
  switch (expression.op) {
    case 'literal':
      return literal(expression);
    case 'name':
      return expression.name;
    case 'negate':
      return `负${term(expression.operand)}`;
    case 'arithmetic':
      return `${factor(expression.left)}${arithmeticWords[expression.operator]}${factor(expression.right)}`;
    case 'call':
      return call(expression);
    default:
      return `（${clause(expression, () => undefined)}）`;
  }
}

const arithmeticWords = { '+': '加', '-': '减', '*': '乘以', '/': '除以' };

function factor(expression: Expression): string {
  return expression.op === 'arithmetic' ? `（${term(expression)}）` : term(expression);
}

function literal({ type, value }: Literal): string {
  switch (type) {
    case 'text':
      return `“${value}”`;
    case 'boolean':
      return value ? '“是”' : '“否”';
    case 'date':
      return formatDate(value as CalendarDate, 'zh-CN');
    case 'number':
      return String(value);
  }
}

function call({ function: name, arguments: values }: Call): string {
  const [first = '', second = ''] = values.map(term);
  switch (name) {
    case 'today':
      return '当日';
    case 'age':
      return `按${first}计算的周岁年龄`;
    case 'count':
      return `${first}的数量`;
    case 'contains':
      return `${first}包含${second}`;
  }
}

function typeBeside(expression: Expression): Literal['type'] | undefined {
  if (expression.op === 'literal') return expression.type;
  return expression.op === 'call' && expression.function === 'today' ? 'date' : undefined;
}

function unitBeside(element: Expression, value: Expression, unitOf: UnitOf): string {
  if (value.op !== 'literal' || value.type !== 'number') return '';
  if (element.op === 'name') return unitOf(element.name) ?? '';
  return element.op === 'call' && element.function === 'age' ? '周岁' : '';
}
