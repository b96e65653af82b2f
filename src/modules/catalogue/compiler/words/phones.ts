/** A subscriber number of seven or eight digits that only people of the same area can dial. */
export function lacksAreaCode(number: string): boolean {
  return /^[2-9]\d{6,7}(?:$|\D)/.test(number.replace(/\s/g, ''));
}

/** Numbers compared without hyphens, spaces and keys to press afterwards. */
export function plainNumber(number: string): string {
  return number.normalize('NFKC').replace(/转.*$/, '').replace(/\D/g, '');
}
