/** How strongly an operator holds its operands; a stronger one binds first. */
export const powers = { none: 0, or: 1, and: 2, comparison: 3, sum: 4, product: 5, sign: 6, operand: 7 };

export const infixPowers: Readonly<Record<string, number>> = {
  or: powers.or,
  and: powers.and,
  in: powers.comparison,
  between: powers.comparison,
  '=': powers.comparison,
  '!=': powers.comparison,
  '<': powers.comparison,
  '<=': powers.comparison,
  '>': powers.comparison,
  '>=': powers.comparison,
  '+': powers.sum,
  '-': powers.sum,
  '*': powers.product,
  '/': powers.product,
};
