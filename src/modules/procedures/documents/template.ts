import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import { Code } from '../engine/act-set.ts';

const bothLanguages = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

/** What the official may write in other words; everything else of a document is fixed. */
const EditablePart = z.strictObject({
  part: Code,
  label: bothLanguages,
  /** As it is unless somebody changes it; without it, it is left out unless somebody writes it. */
  text: bothLanguages.optional(),
  most: z.int().positive().default(1000),
});
export type EditablePart = z.infer<typeof EditablePart>;

/** Words with `{facts}` in them; a paragraph of which a fact is empty is left out. */
const Paragraph = z.union([EditablePart, textSchema]);
export type Paragraph = z.infer<typeof Paragraph>;

/** 文书模板: what an organ writes to the applicant when something is done. A version never changes. */
export const DocumentTemplate = z.strictObject({
  code: Code,
  version: z.int().positive(),
  /** Type of the event that it belongs to, and whether it is for the one that silence brought about. */
  event: Code,
  deemed: z.literal(true).optional(),
  /** The kind in its number (文种): 受, 补, 准. */
  character: z.string().regex(/^\p{Script=Han}{1,3}$/u),
  title: bothLanguages,
  /** Where the matter is an administrative licence. */
  licenceTitle: bothLanguages.optional(),
  /** Article of the Administrative Licensing Law that `{basis}` cites for licences; other matters cite none. */
  article: z.string(),
  paragraphs: z.array(Paragraph).min(1),
  /** The applicant is told how to contest it (行政复议法第二十条, 行政诉讼法第四十六条). */
  remedies: z.literal(true).optional(),
});
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;

export function editableParts({ paragraphs }: DocumentTemplate): EditablePart[] {
  return paragraphs.filter(isEditable);
}

export function isEditable(paragraph: Paragraph): paragraph is EditablePart {
  return 'part' in paragraph;
}

/** The templates there are, each with all its versions. */
export interface TemplateLibrary {
  /** What is written today when this is done; undefined where nothing is. */
  findFor(event: {
    readonly type: string;
    readonly deemed?: boolean | undefined;
  }): DocumentTemplate | undefined;
  findVersion(code: string, version: number): DocumentTemplate | undefined;
}

export function templateLibraryOf(templates: readonly DocumentTemplate[]): TemplateLibrary {
  const newestFirst = templates.toSorted((one, another) => another.version - one.version);
  return {
    findFor({ type, deemed }) {
      const fitting = newestFirst.filter(({ event }) => event === type);
      return fitting.find((template) => template.deemed === deemed) ?? fitting.find((one) => !one.deemed);
    },
    findVersion: (code, version) =>
      templates.find((template) => template.code === code && template.version === version),
  };
}
