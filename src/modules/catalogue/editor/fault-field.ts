import type { Reach } from '../drafts/draft.ts';
import { shapeAt } from './content-shape.ts';

/** The field of the form that a place of the content is written in. */
export function fieldOfPlace(reach: Reach, place: readonly (string | number)[]): string {
  const steps = place.map(String);
  for (let length = steps.length; length > 0; length -= 1) {
    const name = steps.slice(0, length).join('.');
    const shape = shapeAt(reach, name);
    if (!shape) continue;
    if (shape.kind !== 'leaf') return name;
    if (shape.type !== 'text') return name;
    const language = steps[length] === 'en' ? 'en' : 'zh';
    if (!shape.isList) return `${name}.${language}`;
    const row = steps[length];
    return row === undefined ? name : `${name}.${row}.zh`;
  }
  return steps[0] ?? '';
}
