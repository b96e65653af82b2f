import { type DocumentDescription, openPaper, type Paper } from './paper.ts';
import { loadTypefaces } from './typefaces.ts';

/** A place on a page, in points from its lower left corner; pages count from 0. */
export interface PagePlace {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnPages {
  readonly pages: number;
  /** Where the seal stands, for the signature behind it. */
  readonly seal: PagePlace | undefined;
}

export interface DocumentDefinition extends DocumentDescription {
  /** Draws on the first page, which is there already, and adds others. */
  readonly draw: (paper: Paper) => DrawnPages;
}

export interface RenderedDocument extends DrawnPages {
  readonly pdf: Buffer;
}

/**
 * A PDF/A with embedded fonts, tags and text that can be searched. The same definition gives the same bytes.
 * @throws Refusal `glyph-missing`
 */
export async function renderDocument(definition: DocumentDefinition): Promise<RenderedDocument> {
  const paper = openPaper(definition, await loadTypefaces());
  const drawn = definition.draw(paper);
  return { ...drawn, pdf: await paper.finish() };
}
