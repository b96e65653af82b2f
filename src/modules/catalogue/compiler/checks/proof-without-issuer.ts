import { defineCheck } from '../check.ts';
import { documentsIn } from '../library/document-names.ts';
import { findHeldDocument, isOfKnownIssuer } from '../words/held-documents.ts';

export const proofWithoutIssuer = defineCheck<'name'>({
  code: 'proof-without-issuer',
  severity: 'warning',
  about: 'standard',
  title: { zh: '没有说明到哪里开证明', en: 'Nobody is named who issues the proof' },
  remedy: {
    zh: '写明出具单位（issuer），或者关联出具它的事项；没有单位出具的证明应当取消。',
    en: 'Name who issues it, or the item that does; a proof nobody issues is to be dropped.',
  },
  why: ({ name }) => ({
    zh: `“${name}”由政府部门核发，但没有写明是哪个部门，目录里也没有出具它的事项。`,
    en: `“${name}” comes from government, but neither the office nor an item that issues it is named.`,
  }),
  *look({ item }, { library, certificates }) {
    const isKnown = (document: string) =>
      isOfKnownIssuer(document) ||
      findHeldDocument(document) !== undefined ||
      library.issuersOf(document).length > 0 ||
      certificates.some(({ name }) => name.zh === document);
    for (const [index, { name, source, issuer, necessity, note }] of item.materials.entries()) {
      if (source !== '20' || issuer || necessity === '2') continue;
      const says = `${name.zh}${note?.zh ?? ''}`;
      if (/(?:局|厅|部门|机关|机构|单位|委员会|政府|学校|医院|银行|法院)/.test(says)) continue;
      if (!documentsIn(name.zh).names.some(isKnown)) {
        yield { place: `materials.${index}.issuer`, detail: { name: name.zh } };
      }
    }
  },
});
