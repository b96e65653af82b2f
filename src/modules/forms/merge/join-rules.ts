/** A rule that holds where any of these holds; `undefined` holds always. */
export function anyOf(rules: readonly (string | undefined)[]): string | undefined {
  return rules.some((rule) => rule === undefined) ? undefined : join(rules, ' or ');
}

/** A rule that holds where all of these hold. */
export function allOf(rules: readonly (string | undefined)[]): string | undefined {
  return join(rules, ' and ');
}

function join(rules: readonly (string | undefined)[], word: string): string | undefined {
  const different = [...new Set(rules.filter((rule) => rule !== undefined))];
  return different.length < 2 ? different[0] : different.map((rule) => `(${rule})`).join(word);
}
