/** How much of the whole, drawn beside the number that says it. @param share between 0 and 1 */
export function ShareBar({ share }: { readonly share: number }) {
  const width = 64;
  const filled = Math.round(width * Math.min(1, Math.max(0, share)) * 10) / 10;
  return (
    <svg width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true" focusable="false">
      <rect width={width} height="10" rx="2" fill="var(--line)" />
      <rect width={filled} height="10" rx="2" fill="var(--link)" />
    </svg>
  );
}
