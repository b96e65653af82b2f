import type { CalendarDate } from '../date.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  DurationUnit,
  FunctionName,
  Literal,
} from './expression.ts';

/** What kind of values are compared, as far as it changes the words. */
export type Kind = Literal['type'];

/** How one language says the parts of a rule. Every subject and object is a noun, every result a clause. */
export interface Phrases {
  and(clauses: readonly string[]): string;
  or(clauses: readonly string[]): string;
  grouped(clause: string): string;
  notAny(clause: string): string;
  always(holds: boolean): string;
  flag(subject: string, holds: boolean): string;
  compare(subject: string, operator: ComparisonOperator, object: string, kind: Kind): string;
  age(birth: string, operator: ComparisonOperator, years: string): string;
  count(list: string, operator: ComparisonOperator, count: string): string;
  oneOf(subject: string, values: readonly string[], holds: boolean): string;
  includes(list: string, member: string, holds: boolean): string;
  within(subject: string, range: SpokenRange, holds: boolean): string;
  textTest(name: TextTest, whole: string, part: string, holds: boolean): string;
  quantified(op: 'some' | 'every', list: string, clause: string, holds: boolean): string;
  conditional(condition: string, yes: string, no: string): string;
  list(clauses: readonly string[], holds: boolean): string;

  text(value: string): string;
  boolean(value: boolean): string;
  date(value: CalendarDate): string;
  duration(unit: DurationUnit, amount: number): string;
  measured(number: string, unit: string): string;
  field(name: string | undefined): string;
  negative(term: string): string;
  arithmetic(left: string, operator: ArithmeticOperator, right: string): string;
  shifted(date: string, operator: '+' | '-', duration: string): string;
  between(from: string, to: string): string;
  call(name: Exclude<FunctionName, TextTest | 'list contains'>, values: readonly string[]): string;
}

export type TextTest = 'contains' | 'starts with' | 'ends with';

export interface SpokenRange {
  readonly low: string;
  readonly high: string;
  readonly excluded: readonly string[];
  readonly kind: Kind;
}
