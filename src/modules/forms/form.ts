import type { Text } from '../../kernel/messages.ts';
import { parseRule, type Rule } from '../../kernel/rule/index.ts';
import type { Item, Material } from '../catalogue/index.ts';
import type { CodeTable, Dictionary, Element } from '../elements/index.ts';

/** A question as a form puts it: an element with the item's adjustments. */
export interface FormQuestion {
  readonly element: Element;
  readonly label: Text;
  readonly hint: Text | undefined;
  readonly required: boolean;
  readonly when: Rule | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly choices: CodeTable['values'];
}

/** One page of questions; with `repeat` they are asked for each member of a group. */
export interface FormPage {
  readonly code: string;
  readonly title: Text;
  readonly introduction: Text | undefined;
  readonly when: Rule | undefined;
  readonly repeat: { readonly noun: Text; readonly minimum: number; readonly maximum: number } | undefined;
  readonly questions: readonly FormQuestion[];
}

/** A material to hand in. */
export interface FormMaterial {
  readonly code: string;
  readonly name: Text;
  readonly note: Text | undefined;
  readonly whenText: Text | undefined;
  readonly when: Rule | undefined;
  /** 1 needed, 2 not needed of everybody, 3 may follow after submission (容缺后补). */
  readonly necessity: Material['necessity'];
  /** 20: a document that an authority has issued. */
  readonly source: Material['source'];
  /** Types of certificate that take its place. */
  readonly satisfiedBy: readonly string[];
  readonly accept: readonly ('pdf' | 'jpg' | 'png')[];
  readonly maximumFiles: number;
}

/** The form of one item version (表单): generated, never written by hand. */
export interface Form {
  readonly pages: readonly FormPage[];
  readonly materials: readonly FormMaterial[];
}

const made = new WeakMap<Pick<Item, 'form' | 'materials'>, { dictionary: Dictionary; form: Form }>();

/** Generates the form of an item, or of several as one; the same item version and dictionary give the same form object. */
export function formOf(item: Pick<Item, 'form' | 'materials'>, dictionary: Dictionary): Form {
  const known = made.get(item);
  if (known?.dictionary === dictionary) return known.form;
  const form: Form = {
    pages: item.form.map((section) => ({
      code: section.code,
      title: section.title,
      introduction: section.introduction,
      when: ruleOf(section.when),
      repeat: section.repeat,
      questions: section.questions.flatMap((question) => {
        const element = dictionary.findElement(question.element);
        return element
          ? [
              {
                element,
                label: question.label ?? element.question ?? element.name,
                hint: question.hint ?? element.hint,
                required: question.required,
                when: ruleOf(question.when),
                minimum: question.minimum ?? element.minimum,
                maximum: question.maximum ?? element.maximum,
                choices: offered(dictionary.choicesOf(element), question.only),
              },
            ]
          : [];
      }),
    })),
    // A material that this form itself makes is not asked for again.
    materials: item.materials
      .filter((material) => !material.generated)
      .map((material) => ({
        code: material.code,
        name: material.name,
        note: material.note,
        whenText: material.whenText,
        when: ruleOf(material.when),
        necessity: material.necessity,
        source: material.source,
        satisfiedBy: material.satisfiedBy ?? [],
        accept: material.accept,
        maximumFiles: material.maximumFiles,
      })),
  };
  made.set(item, { dictionary, form });
  return form;
}

function offered(choices: CodeTable['values'], only: readonly string[] | undefined): CodeTable['values'] {
  return only ? choices.filter(({ code }) => only.includes(code)) : choices;
}

function ruleOf(text: string | undefined): Rule | undefined {
  return text === undefined ? undefined : parseRule(text);
}
