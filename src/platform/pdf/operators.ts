/** PDF drawing operators (ISO 32000 section 8) as text; y grows downwards, as on the pages they are placed on. */

/** What is drawn inside does not change the state outside. */
export function isolated(...operators: readonly string[]): string {
  return ['q', ...operators, 'Q'].join('\n');
}

export function moved(x: number, y: number): string {
  return `1 0 0 1 ${points(x, y)} cm`;
}

/** Clockwise. */
export function turned(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)].map((value) => value.toFixed(6));
  return `${cosine} ${sine} ${-Number(sine)} ${cosine} 0 0 cm`;
}

export function scaled(x: number, y: number): string {
  return `${x.toFixed(6)} 0 0 ${y.toFixed(6)} 0 0 cm`;
}

/** `#rrggbb` for strokes and fills. */
export function colored(hex: string): string {
  const channels = [1, 3, 5].map((start) =>
    (Number.parseInt(hex.slice(start, start + 2), 16) / 255).toFixed(3),
  );
  return `${channels.join(' ')} RG ${channels.join(' ')} rg`;
}

export function lineWidth(width: number): string {
  return `${width} w`;
}

export function rectangle(left: number, top: number, width: number, height: number): string {
  return `${points(left, top, width, height)} re`;
}

export function circle(radius: number): string {
  const control = radius * 0.5523;
  return [
    `${points(radius, 0)} m`,
    `${points(radius, control, control, radius, 0, radius)} c`,
    `${points(-control, radius, -radius, control, -radius, 0)} c`,
    `${points(-radius, -control, -control, -radius, 0, -radius)} c`,
    `${points(control, -radius, radius, -control, radius, 0)} c h`,
  ].join('\n');
}

export function points(...values: readonly number[]): string {
  return values.map((value) => String(Number(value.toFixed(2)))).join(' ');
}
