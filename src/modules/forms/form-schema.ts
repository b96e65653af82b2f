import { type Text, textIn } from '../../kernel/messages.ts';
import type { Form, FormMaterial, FormPage, FormQuestion } from './form.ts';

/** A JSON Schema as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The answers of a form as JSON Schema 2020-12. What only applies under a rule is never `required`;
 * its rule stands in `x-when`, in the rule language, over the Chinese names in `x-name`.
 */
export function formSchema(form: Form, of: { id: string; title: Text }): JsonSchema {
  const plain = form.pages.filter((page) => !page.repeat);
  const groups = form.pages.filter((page) => page.repeat);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: of.id,
    title: textIn(of.title, 'en'),
    'x-name': of.title.zh,
    type: 'object',
    properties: {
      ...Object.assign({}, ...plain.map((page) => propertiesOf(page, true))),
      ...Object.fromEntries(groups.map((page) => [page.code, groupSchema(page)])),
    },
    required: [
      ...plain.flatMap((page) => (page.when ? [] : requiredOf(page))),
      ...groups.filter((page) => !page.when && (page.repeat?.minimum ?? 0) > 0).map(({ code }) => code),
    ],
    additionalProperties: false,
    'x-materials': form.materials.map(materialSchema),
  };
}

function propertiesOf(page: FormPage, isTop: boolean): Record<string, JsonSchema> {
  return Object.fromEntries(
    page.questions.map((question) => {
      const rules = [isTop ? page.when : undefined, question.when].filter((rule) => rule !== undefined);
      const when = rules.map(({ text }) => (rules.length > 1 ? `(${text})` : text)).join(' and ');
      return [
        question.element.code,
        { ...valueSchema(question), ...described(question), ...(when && { 'x-when': when }) },
      ];
    }),
  );
}

function requiredOf(page: FormPage): string[] {
  return page.questions
    .filter(({ required, when }) => required && when === undefined)
    .map(({ element }) => element.code);
}

function groupSchema(page: FormPage): JsonSchema {
  return {
    type: 'array',
    title: textIn(page.title, 'en'),
    'x-name': page.title.zh,
    ...(page.repeat && { minItems: page.repeat.minimum, maxItems: page.repeat.maximum }),
    ...(page.when && { 'x-when': page.when.text }),
    items: {
      type: 'object',
      properties: propertiesOf(page, false),
      required: requiredOf(page),
      additionalProperties: false,
    },
  };
}

function described({ element, label, hint }: FormQuestion): JsonSchema {
  return {
    title: textIn(label, 'en'),
    'x-name': element.name.zh,
    ...(hint && { description: textIn(hint, 'en') }),
    ...(element.unit && { 'x-unit': textIn(element.unit, 'en') }),
  };
}

function valueSchema(question: FormQuestion): JsonSchema {
  const { element, minimum, maximum } = question;
  const range = (scale: number) => ({
    ...(minimum !== undefined && { minimum: minimum * scale }),
    ...(maximum !== undefined && { maximum: maximum * scale }),
  });
  switch (element.type) {
    case 'text':
    case 'long-text':
      return {
        type: 'string',
        ...(element.maximumLength !== undefined && { maxLength: element.maximumLength }),
        ...(element.pattern !== undefined && { pattern: `^(?:${element.pattern})$` }),
      };
    case 'number':
    case 'integer':
      return { type: element.type, ...range(1) };
    case 'money':
      return { type: 'integer', ...range(100), 'x-format': 'fen' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', oneOf: choicesOf(question) };
    case 'choices':
      return { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: choicesOf(question) } };
    case 'email':
      return { type: 'string', format: 'email' };
    case 'phone':
    case 'identity-number':
    case 'credit-code':
    case 'region':
      return { type: 'string', 'x-format': element.type };
  }
}

function choicesOf({ choices }: FormQuestion): JsonSchema[] {
  return choices.map(({ code, name }) => ({ const: code, title: textIn(name, 'en'), 'x-name': name.zh }));
}

function materialSchema(material: FormMaterial): JsonSchema {
  return {
    code: material.code,
    name: material.name,
    necessity: material.necessity,
    accept: material.accept,
    maximumFiles: material.maximumFiles,
    ...(material.when && { when: material.when.text }),
  };
}
