import { defineCheck } from '../check.ts';
import { pairsOf, similarity } from '../library/near-names.ts';
import { profileOf } from '../library/profile.ts';
import { essence } from '../library/same-item.ts';

export const oneCodeSeveralNames = defineCheck<'code' | 'other'>({
  code: 'one-code-several-names',
  severity: 'warning',
  about: 'standard',
  title: { zh: '同一基本编码、不同名称', en: 'One basic code, different names' },
  remedy: {
    zh: '是同一事项的统一名称；不是同一事项的另行赋码。',
    en: 'Give one name if it is one item, and a code of its own if it is not.',
  },
  why: ({ code, other }) => ({
    zh: `基本编码 ${code} 下还有名称不同的“${other}”。`,
    en: `Under the basic code ${code} there is also “${other}”.`,
  }),
  *look(subject, { library }) {
    const profile = profileOf(subject);
    const main = mainName(subject.item.name.zh);
    const other = library
      .withBasicCode(profile)
      .find(({ item }) => !isSameItem(main, mainName(item.name.zh)));
    if (!other) return;
    yield {
      place: 'name',
      detail: { code: profile.item.basicCode, other: other.item.name.zh },
    };
  },
});

/** Handling items add their case in brackets, or behind the common beginning. */
function mainName(name: string): string {
  return essence(name.normalize('NFKC').replace(/\(.*$/s, ''));
}

function isSameItem(left: string, right: string): boolean {
  if (left.startsWith(right) || right.startsWith(left)) return true;
  return similarity(pairsOf(left), pairsOf(right)) > 0.5;
}
