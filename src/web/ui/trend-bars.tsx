/** How a number has gone, the oldest first, drawn beside the number that says where it stands. */
export function TrendBars({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const width = Math.max(1, values.length) * 8 - 2;
  return (
    <svg width={width} height="20" viewBox={`0 0 ${width} 20`} aria-hidden="true" focusable="false">
      {values.map((value, place) => {
        const height = Math.max(1, Math.round((value / most) * 20));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
            key={place}
            x={place * 8}
            y={20 - height}
            width="6"
            height={height}
            fill={place === values.length - 1 ? 'var(--link)' : 'var(--line)'}
          />
        );
      })}
    </svg>
  );
}
