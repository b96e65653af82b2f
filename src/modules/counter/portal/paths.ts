export function hallPath(hall: string): string {
  return `/counter/halls/${hall}`;
}
