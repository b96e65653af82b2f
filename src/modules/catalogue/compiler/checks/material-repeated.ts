import { defineCheck } from '../check.ts';
import { documentName } from '../library/document-names.ts';

export const materialRepeated = defineCheck<'name' | 'before'>({
  code: 'material-repeated',
  severity: 'warning',
  about: 'standard',
  title: { zh: '同一份材料要求两次', en: 'A material is asked for twice' },
  remedy: {
    zh: '合并成一份；确需两份的，写明各自的份数或者适用情形。',
    en: 'Ask for it once; if both are needed, say for which case or how many.',
  },
  why: ({ name, before }) => ({
    zh: `“${name}”与第 ${before} 份材料是同一份。`,
    en: `“${name}” is the same document as material ${before}.`,
  }),
  *look({ item }) {
    const seen = new Map<string, number>();
    for (const [index, { name, when, whenText, form }] of item.materials.entries()) {
      const key = [documentName(name.zh), when ?? whenText?.zh ?? '', form, bracketed(name.zh)].join('\n');
      const before = seen.get(key);
      if (before === undefined) seen.set(key, index);
      else yield { place: `materials.${index}`, detail: { name: name.zh, before: before + 1 } };
    }
  },
});

/** What stands in brackets tells cases and persons apart: 身份证（代理人）. */
function bracketed(name: string): string {
  return [...name.normalize('NFKC').matchAll(/\(([^()]*)\)/g)].map(([, inside]) => inside).join();
}
