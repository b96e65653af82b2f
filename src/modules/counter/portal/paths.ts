export function hallPath(hall: string): string {
  return `/counter/halls/${hall}`;
}

/** The machine of a hall (自助机). */
export function kioskPath(hall: string): string {
  return `${hallPath(hall)}/kiosk`;
}
