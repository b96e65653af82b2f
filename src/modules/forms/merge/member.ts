import type { Text } from '../../../kernel/messages.ts';
import type { Item } from '../../catalogue/index.ts';

/** What a form is made of. */
export type FormParts = Pick<Item, 'form' | 'materials'>;

/** An item that takes part in a merged form. */
export interface Member {
  /** Basic code. */
  readonly code: string;
  readonly name: Text;
  readonly item: FormParts;
}

/** The same form without some questions: what is not known yet when the form is filled in. */
export function withoutElements(item: FormParts, elements: readonly string[]): FormParts {
  if (elements.length === 0) return item;
  const form = item.form.map((section) => ({
    ...section,
    questions: section.questions.filter(({ element }) => !elements.includes(element)),
  }));
  return { ...item, form: form.filter(({ questions }) => questions.length > 0) };
}

/** Two items ask for the same thing in ways that no answer can satisfy. */
export interface Contradiction {
  /** An element, the title of a group, or the name of a material. */
  readonly about: string;
  readonly members: readonly string[];
  readonly why: Text;
}
