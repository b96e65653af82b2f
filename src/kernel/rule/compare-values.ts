import { Duration } from './duration.ts';
import type { ComparisonOperator } from './expression.ts';

/** Undefined for what cannot be compared: open values, different types, an order of truth values or lists. */
export function compared(operator: ComparisonOperator, left: unknown, right: unknown): boolean | undefined {
  switch (typeof left) {
    case 'number':
      return typeof right === 'number' ? ordered(operator, left, right) : undefined;
    case 'string':
      return typeof right === 'string' ? ordered(operator, left, right) : undefined;
    case 'boolean':
      if (typeof right !== 'boolean') return undefined;
      return operator === '=' ? left === right : operator === '!=' ? left !== right : undefined;
    default:
      return left instanceof Duration && right instanceof Duration && left.unit === right.unit
        ? ordered(operator, left.amount, right.amount)
        : undefined;
  }
}

function ordered<Value extends number | string>(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
