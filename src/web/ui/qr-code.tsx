import { create } from 'qrcode';

/** A QR code as one path, with the quiet zone that readers need. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { modules } = create(address, { errorCorrectionLevel: 'L' });
  const size = modules.size + 8;
  return (
    <svg width="168" height="168" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** Neighbouring dark modules of a row become one bar. */
function pathOf({ size, data }: { readonly size: number; readonly data: Uint8Array }): string {
  const bars: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && data[row * size + column]) column += 1;
      if (column > start) bars.push(`M${start + 4} ${row + 4}h${column - start}v1h-${column - start}z`);
    }
  }
  return bars.join('');
}
