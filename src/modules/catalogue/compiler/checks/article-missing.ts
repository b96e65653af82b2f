import { defineCheck } from '../check.ts';

export const articleMissing = defineCheck<'law'>({
  code: 'article-missing',
  severity: 'advice',
  about: 'standard',
  title: { zh: '依据没有写到条款', en: 'The law is named without an article' },
  remedy: {
    zh: '写明第几条（款、项）；整部文件都是依据的，写明文号。',
    en: 'Give the article; if the whole document is the basis, its number.',
  },
  why: ({ law }) => ({
    zh: `《${law}》没有写明条款，申请人查不到原文。`,
    en: `“${law}” is named without an article: people cannot look it up.`,
  }),
  *look({ item }) {
    for (const [index, { law, article, documentNumber }] of item.legalBases.entries()) {
      if (article || /第[\d一二三四五六七八九十百零〇]+[条章节]/.test(law)) continue;
      if (documentNumber && !isLaw(law)) continue;
      yield { place: `legalBases.${index}.article`, detail: { law: law.replace(/[《》]/g, '') } };
    }
  },
});

/** A notice or plan may be the basis as a whole; a law is so by an article. */
function isLaw(name: string): boolean {
  return /^《?中华人民共和国|(?:法|条例)》?$/.test(name);
}
