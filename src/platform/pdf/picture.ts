import { deflateSync } from 'node:zlib';
import type { Pen } from './paper.ts';

/** A drawing made once and placed in many documents: a form XObject, already compressed. */
export interface Picture {
  readonly stream: Buffer;
  /** Left, top, right, bottom in the coordinates of its operators. */
  readonly box: readonly [number, number, number, number];
}

export function pictureOf(operators: string, box: Picture['box']): Picture {
  return { stream: deflateSync(Buffer.from(operators, 'latin1')), box };
}

/** Paints the picture at the present origin, in the present scale. */
export function placePicture(pen: Pen, picture: Picture): void {
  const placed = placedPictures.get(pen) ?? new Map<Picture, { name: string; reference: unknown }>();
  placedPictures.set(pen, placed);
  const known = placed.get(picture) ?? embed(pen, picture, `P${placed.size + 1}`);
  placed.set(picture, known);
  pen.page.xobjects[known.name] = known.reference;
  pen.addContent(`/${known.name} Do`);
}

const placedPictures = new WeakMap<Pen, Map<Picture, { name: string; reference: unknown }>>();

function embed(pen: Pen, { stream, box }: Picture, name: string): { name: string; reference: unknown } {
  const reference = pen.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [...box],
    Resources: {},
    Filter: 'FlateDecode',
  });
  reference.end(stream);
  return { name, reference };
}
