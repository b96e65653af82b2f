import type { FormQuestion } from '../../src/modules/forms/index.ts';

/** Something that a form takes for an answer, by the type of its element; patterns are tried on some numbers. */
export function sampleAnswer({ element, choices, minimum, maximum }: FormQuestion): readonly string[] {
  switch (element.type) {
    case 'boolean':
      return ['no'];
    case 'choice':
    case 'choices':
      return [choices[0]?.code ?? ''];
    case 'date':
      return ['2026-10-08'];
    case 'integer':
    case 'number':
    case 'money':
      return [String(Math.min(Math.max(minimum ?? 1, 1), maximum ?? 1))];
    case 'phone':
      return ['19000000101'];
    case 'email':
      return ['lin@example.com'];
    case 'identity-number':
      return ['990102199203151422'];
    case 'credit-code':
      return ['92990102MA99A1017H'];
    case 'region':
      return ['990102001001'];
    default:
      if (element.pattern)
        return [shaped.find((text) => new RegExp(element.pattern ?? '', 'u').test(text)) ?? ''];
      return [element.name.zh.repeat(9).slice(0, Math.min(element.maximumLength ?? 20, 20))];
  }
}

const shaped = ['6222000000000000', 'A123456789', '226300', '12345678', '云A12345'];
