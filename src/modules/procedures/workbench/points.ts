/** The most points one notice of corrections has. */
export const mostPoints = 20;

/** How many points the form shows, whether filled in or not. */
export function pointCount(form: URLSearchParams): number {
  return Math.min(Math.max(Math.trunc(Number(form.get('points'))) || 1, 1), mostPoints);
}

/** The form with one more point at its end; everything typed stays. */
export function withPoint(form: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(form);
  next.set('points', String(Math.min(pointCount(form) + 1, mostPoints)));
  return next;
}

/** The form without one point; the later ones move up. */
export function withoutPoint(form: URLSearchParams, removed: number): URLSearchParams {
  const count = pointCount(form);
  const next = new URLSearchParams([...form].filter(([name]) => !name.startsWith('points')));
  let to = 0;
  for (let from = 0; from < count; from += 1) {
    if (from === removed) continue;
    for (const field of pointFields) {
      const value = form.get(`points.${from}.${field}`);
      if (value !== null) next.set(`points.${to}.${field}`, value);
    }
    to += 1;
  }
  next.set('points', String(Math.max(to, 1)));
  return next;
}

const pointFields = ['subject', 'phrase', 'text'] as const;

export interface TypedPoint {
  /** Where it stands in the form. */
  readonly index: number;
  readonly subject: string;
  readonly text: string;
}

/** The points that say something. A chosen phrase comes before what was typed. */
export function typedPoints(form: URLSearchParams): TypedPoint[] {
  return Array.from({ length: pointCount(form) }, (_, index) => {
    const given = (field: (typeof pointFields)[number]) => form.get(`points.${index}.${field}`)?.trim() ?? '';
    const subject = given('subject');
    return {
      index,
      subject: subject === '_whole' ? '' : subject,
      text: [given('phrase'), given('text')].filter((part) => part !== '').join(''),
    };
  }).filter((point) => point.text !== '');
}
