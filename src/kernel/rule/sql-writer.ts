import type { CalendarDate } from '../date.ts';
import type {
  Arithmetic,
  Call,
  Expression,
  Literal,
  Membership,
  MembershipTest,
  Quantified,
  Variable,
} from './expression.ts';
import type { SqlColumn } from './sql-column.ts';
import type { ScalarType, ValueType } from './value-type.ts';

/** A part as SQL. `isPlain` when writing it twice costs nothing. */
interface Part {
  readonly sql: string;
  readonly type: ValueType;
  readonly isPlain?: boolean;
}

interface Member {
  readonly alias: string;
  readonly list: SqlColumn;
}

export interface SqlContext {
  readonly columnOf: (name: string) => SqlColumn;
  readonly today: CalendarDate;
  readonly firstPlaceholder: number;
}

/** Months and days are counted in integers, all other numbers are `float8`, as they are in the evaluator. */
const sqlTypes: Readonly<Record<Exclude<ValueType, 'list'>, string>> = {
  text: 'text',
  number: 'float8',
  boolean: 'boolean',
  date: 'date',
  months: 'int',
  days: 'int',
};

/**
 * Writes each part of a rule once, so that the SQL is never longer than a constant times the rule. PostgreSQL's
 * `and`, `or`, `not`, `in` and comparisons have Kleene's values already; the rest is brought to them here.
 */
export class SqlWriter {
  readonly values: (string | number | boolean)[] = [];
  readonly #context: SqlContext;
  readonly #members = new Map<string, Member>();
  #aliases = 0;

  constructor(context: SqlContext) {
    this.#context = context;
  }

  expression(expression: Expression): Part {
    switch (expression.op) {
      case 'literal':
        return this.#literal(expression);
      case 'name':
        return columnPart(this.#context.columnOf(expression.name));
      case 'variable':
        return this.#variable(expression);
      case 'and':
      case 'or':
        return condition(expression.operands.map((operand) => this.#sql(operand)).join(` ${expression.op} `));
      case 'not':
        return condition(`not ${this.#sql(expression.operand)}`);
      case 'negate':
        return { sql: `(- ${this.#sql(expression.operand)})`, type: 'number' };
      case 'compare': {
        const operator = expression.operator === '!=' ? '<>' : expression.operator;
        return condition(`${this.#sql(expression.left)} ${operator} ${this.#sql(expression.right)}`);
      }
      case 'in':
        return this.#membership(expression);
      case 'arithmetic':
        return this.#arithmetic(expression);
      case 'if': {
        const test = this.#sql(expression.condition);
        const yes = this.expression(expression.yes);
        const no = this.expression(expression.no);
        return {
          sql: `case ${test} when true then ${yes.sql} when false then ${no.sql} end`,
          type: yes.type,
        };
      }
      case 'some':
      case 'every':
        return this.#quantified(expression);
      case 'call':
        return this.#call(expression);
    }
  }

  #sql(expression: Expression): string {
    return this.expression(expression).sql;
  }

  #literal({ type, value }: Literal): Part {
    return { sql: this.#placeholder(value, type), type, isPlain: true };
  }

  #placeholder(value: string | number | boolean, type: Exclude<ValueType, 'list'>): string {
    this.values.push(value);
    return `$${this.#context.firstPlaceholder + this.values.length - 1}::${sqlTypes[type]}`;
  }

  #variable({ name, field }: Variable): Part {
    const member = this.#members.get(name);
    if (!member) throw new Error(`No member is called ${name}.`);
    const { alias, list } = member;
    if (field === undefined) return valuePart(`${alias}.value`, list.members ?? 'text');
    const type = list.fields?.get(field) ?? 'text';
    const key = this.#placeholder(field, 'text');
    if (type === 'text' || type === 'date') return valuePart(`nullif(${alias}.value ->> ${key}, '')`, type);
    return {
      sql: `(case jsonb_typeof(${alias}.value -> ${key}) when '${type}' then ${alias}.value ->> ${key} end)::${sqlTypes[type]}`,
      type,
    };
  }

  #membership({ operand, tests }: Membership): Part {
    const value = this.expression(operand);
    return condition(this.#once(value, (sql) => tests.map((test) => this.#test(sql, test)).join(' or ')));
  }

  #test(sql: string, test: MembershipTest): string {
    switch (test.kind) {
      case 'value': {
        const value = this.expression(test.value);
        return value.type === 'list' ? `${sql} = any(${value.sql})` : `${sql} = ${value.sql}`;
      }
      case 'order':
        return `${sql} ${test.operator} ${this.#sql(test.value)}`;
      case 'range': {
        const [above, below] = [test.includesLow ? '>=' : '>', test.includesHigh ? '<=' : '<'];
        return `(${sql} ${above} ${this.#sql(test.low)} and ${sql} ${below} ${this.#sql(test.high)})`;
      }
    }
  }

  /** Names a part that is used several times, so that rules inside rules do not grow without bound. */
  #once(part: Part, use: (sql: string) => string): string {
    if (part.isPlain) return use(part.sql);
    const alias = this.#alias();
    const used = use(`${alias}.value`);
    return `(select ${used} from (values (${part.sql})) as ${alias}(value))`;
  }

  #alias(): string {
    this.#aliases += 1;
    return `rule_part_${this.#aliases}`;
  }

  #arithmetic({ operator, left, right }: Arithmetic): Part {
    const first = this.expression(left);
    const second = this.expression(right);
    if (first.type === 'number')
      return {
        sql: `(${first.sql} ${operator} ${operator === '/' ? `nullif(${second.sql}, 0)` : second.sql})`,
        type: 'number',
      };
    if (first.type === 'date' && second.type === 'date')
      return { sql: `(${first.sql} - ${second.sql})`, type: 'days' };
    if (first.type === 'date') return movedDate(first, operator, second);
    if (second.type === 'date') return movedDate(second, operator, first);
    return { sql: `(${first.sql} ${operator} ${second.sql})`, type: first.type };
  }

  #quantified({ op, variable, list, condition: test }: Quantified): Part {
    const column = this.#context.columnOf(list.name);
    const alias = this.#alias();
    const outer = this.#members.get(variable);
    this.#members.set(variable, { alias, list: column });
    const holds = this.#sql(test);
    if (outer) this.#members.set(variable, outer);
    const members = column.fields ? `jsonb_array_elements(${column.sql})` : `unnest(${column.sql})`;
    const decided = op === 'some' ? 'bool_or(holds) then true' : 'not bool_and(holds) then false';
    const answer = `select case when ${decided} when count(holds) = count(*) then ${op === 'every'} end`;
    const rows = `select ${holds} as holds from ${members} as ${alias}(value)`;
    return condition(
      `case when ${column.sql} is not null then (${answer} from (${rows}) as rule_members) end`,
    );
  }

  #call({ function: name, arguments: values }: Call): Part {
    if (name === 'today')
      return { sql: this.#placeholder(this.#context.today, 'date'), type: 'date', isPlain: true };
    if (name === 'min' || name === 'max' || name === 'sum') return this.#aggregate(name, values);
    const [first = '', second = ''] = values.map((value) => this.#sql(value));
    switch (name) {
      case 'age': {
        const today = this.#placeholder(this.#context.today, 'date');
        return number(
          `floor((to_char(${today}, 'YYYYMMDD')::int - to_char(${first}, 'YYYYMMDD')::int) / 10000.0)`,
        );
      }
      case 'count':
        return this.#count(values);
      case 'list contains':
        return condition(`${second} = any(${first})`);
      case 'contains':
        return condition(`strpos(${first}, ${second}) > 0`);
      case 'starts with':
        return condition(`starts_with(${first}, ${second})`);
      case 'ends with':
        return condition(`starts_with(reverse(${first}), reverse(${second}))`);
      case 'string length':
        return number(`char_length(${first})`);
      case 'ceiling':
      case 'abs':
      case 'floor':
        return number(`${name}(${first})`);
    }
  }

  #count([list]: readonly Expression[]): Part {
    const column = list?.op === 'name' ? this.#context.columnOf(list.name) : undefined;
    if (!column) throw new Error('Only an element with several values can be counted.');
    return number(column.fields ? `jsonb_array_length(${column.sql})` : `cardinality(${column.sql})`);
  }

  /** Aggregates skip NULL; one value that is not known leaves the whole open. */
  #aggregate(name: 'min' | 'max' | 'sum', values: readonly Expression[]): Part {
    const parts = values.map((value) => this.expression(value));
    const [only] = parts;
    const rows =
      parts.length === 1 && only?.type === 'list'
        ? `unnest(${only.sql}::float8[]) as rule_list(value)`
        : `(values ${parts.map((part) => `(${part.sql})`).join(', ')}) as rule_list(value)`;
    return number(`(select case when count(value) = count(*) then ${name}(value) end from ${rows})`);
  }
}

function columnPart({ sql, type }: SqlColumn): Part {
  if (type === 'list') return { sql, type, isPlain: true };
  return { ...valuePart(type === 'text' ? `nullif(${sql}, '')` : sql, type), isPlain: true };
}

function valuePart(sql: string, type: ScalarType): Part {
  return { sql: `${sql}::${sqlTypes[type]}`, type };
}

function condition(sql: string): Part {
  return { sql: `(${sql})`, type: 'boolean' };
}

function number(sql: string): Part {
  return { sql: `${sql}::float8`, type: 'number' };
}

/** A day outside the years 1 to 9999 does not have the form and becomes NULL. */
function movedDate(date: Part, operator: Arithmetic['operator'], duration: Part): Part {
  const amount = duration.type === 'months' ? `make_interval(months => ${duration.sql})` : duration.sql;
  const moved = `to_char(${date.sql} ${operator} ${amount}, 'YYYY-MM-DD BC')`;
  return { sql: `substring(${moved} from '^(\\d{4}-\\d{2}-\\d{2}) AD$')::date`, type: 'date' };
}
