import type { Element } from '../elements/index.ts';

/** A value of a record; a choice by its code. */
export type RecordValue = string | number | boolean | readonly string[];

/** Values by code of their element; what is not known is left out. */
export type RecordValues = Readonly<Record<string, RecordValue | undefined>>;

/** How a value is written where there are only texts: sealed, in files, as part of a key. */
export function valueText(value: RecordValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function valueOfText({ type }: Element, text: string): RecordValue {
  switch (type) {
    case 'number':
    case 'money':
    case 'integer':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'choices':
      return JSON.parse(text) as string[];
    default:
      return text;
  }
}
