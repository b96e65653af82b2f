import { defineCheck } from '../check.ts';
import { limitWords } from '../words/limits.ts';

export const immediateMismatch = defineCheck<'kind' | 'promised'>({
  code: 'immediate-mismatch',
  severity: 'error',
  about: 'standard',
  title: { zh: '办件类型与承诺时限不一致', en: 'Kind and promise disagree' },
  remedy: {
    zh: '即办件的承诺时限为“即办”；承诺时限为“即办”的改为即办件。',
    en: 'Items done on the spot promise “immediate”, and only they do.',
  },
  why: ({ kind, promised }) => ({
    zh: `办件类型是${kind}，承诺时限却是“${promised}”。`,
    en: `The kind is ${kind}, but the promise is ${promised}.`,
  }),
  *look({ item: { kind, limits } }) {
    if (kind === undefined || !limits.promised) return;
    const isImmediate = limits.promised.value === 0;
    if (isImmediate === (kind === '1')) return;
    yield {
      place: 'kind',
      detail: { kind: kind === '1' ? '即办件' : '承诺件', promised: limitWords(limits.promised) },
    };
  },
});
