interface RegisterPlace {
  readonly agency: string;
  readonly year?: number | undefined;
  readonly kind?: string | undefined;
  readonly words?: string | undefined;
  readonly before?: number | undefined;
}

export function addressOfRegister(
  { agency, year, kind, words, before }: RegisterPlace,
  path = '/workbench/documents',
): string {
  const query = new URLSearchParams({ agency });
  if (year !== undefined) query.set('year', String(year));
  if (kind) query.set('kind', kind);
  if (words) query.set('q', words);
  if (before !== undefined) query.set('before', String(before));
  return `${path}?${query}`;
}
