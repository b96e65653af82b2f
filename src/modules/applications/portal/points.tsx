import type { CorrectionPoint } from '../queries/get-correction-points.ts';

/** The points of a correction notice, as the official wrote them. */
export function Points({ points }: { points: readonly CorrectionPoint[] }) {
  return (
    <ol>
      {points.map((point) => (
        <li key={`${point.subject} ${point.text}`}>{point.text}</li>
      ))}
    </ol>
  );
}
