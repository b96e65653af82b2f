/** A sign-in name as it is stored and compared: half-width, small letters, without spaces; digits of a phone or identity number without separators. */
export function normaliseLogin(typed: string): string {
  const plain = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '');
  const compact = plain.replace(/-/g, '');
  return /^(\+?86)?1\d{10}$/.test(compact)
    ? compact.slice(-11)
    : /^\d{17}[\dx]$/.test(compact)
      ? compact
      : plain;
}
