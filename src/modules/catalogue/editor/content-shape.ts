import type { Reach } from '../drafts/draft.ts';
import { type Member, type PartShape, type Shape, shapeOf } from '../elements/schema-shape.ts';
import { Item } from '../item.ts';
import { Offering } from '../offering.ts';
import type { EditorSection } from './editor-sections.ts';

const shapes: Readonly<Record<Reach, PartShape>> = {
  standard: asPart(shapeOf(Item, 'item')),
  offering: asPart(shapeOf(Offering, 'offering')),
};

/** The members of a section with their shapes, in its order. */
export function membersOf(reach: Reach, { members }: EditorSection): Member[] {
  return members.flatMap((name) => shapes[reach].members.filter(([each]) => each === name));
}

export function contentShape(reach: Reach): PartShape {
  return shapes[reach];
}

/** The shape at a place such as `form.0.questions`; undefined where nothing can stand. */
export function shapeAt(reach: Reach, place: string): Shape | undefined {
  return stepInto(shapes[reach], place.split('.'));
}

function stepInto(shape: Shape, [step, ...rest]: readonly string[]): Shape | undefined {
  if (step === undefined) return shape;
  if (shape.kind === 'leaf') return undefined;
  if (shape.kind === 'rows' && /^\d+$/.test(step)) return stepInto(shape, rest);
  const inner = shape.members.find(([name]) => name === step)?.[1];
  return inner && stepInto(inner, rest);
}

function asPart(shape: Shape): PartShape {
  if (shape.kind === 'part') return shape;
  throw new TypeError(`${shape.path} is no part`);
}
