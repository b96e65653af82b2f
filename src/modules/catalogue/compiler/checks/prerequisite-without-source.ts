import { defineCheck } from '../check.ts';
import { documentName } from '../library/document-names.ts';
import { findHeldDocument } from '../words/held-documents.ts';

export const prerequisiteWithoutSource = defineCheck<'document'>({
  code: 'prerequisite-without-source',
  severity: 'warning',
  about: 'standard',
  title: { zh: '前置文件不知到哪里办', en: 'A prerequisite without an item or office' },
  remedy: {
    zh: '写明由哪个部门颁发，或者把办理它的事项录入目录。',
    en: 'Name the office that issues it, or enter the item by which one gets it.',
  },
  why: ({ document }) => ({
    zh: `条件要求先有“${document}”，但没有写明由谁颁发，目录中也没有办理它的事项。`,
    en: `“${document}” is needed first, but neither an office nor an item of the catalogue gives it.`,
  }),
  *look({ item }, { library, certificates }) {
    const own = documentName(item.result.name.zh);
    const isKnown = (document: string) =>
      document === own ||
      findHeldDocument(document) !== undefined ||
      library.issuersOf(document).length > 0 ||
      certificates.some(({ name }) => documentName(name.zh) === document);
    for (const [index, { text }] of item.conditions.entries()) {
      const named = [...text.zh.normalize('NFKC').matchAll(prerequisite)];
      const missing = named
        .filter(([clause]) => !office.test(clause))
        .map(([, document = '']) => documentName(document))
        .find((document) => !isKnown(document) && !generalWord.test(document));
      if (missing) yield { place: `conditions.${index}.text`, detail: { document: missing } };
    }
  },
});

const prerequisite =
  /(?:已经?|依法|须|需|应当?|必须|先)(?:先|依法)?(?:取得|持有|领取|获得)(?:了|有效的?|合法的?|国家|相应的?|由[^，。；]{2,20}(?:颁发|核发|出具|发放)的)*《?([^，。；、《》()：:\s或和及的]{2,24}?(?:许可证|执照|资格证书?|登记证书?|批准书|批复|合格证书?|证书))(?![明件])》?/g;
const office = /(?:局|厅|部门|机关|委员会|政府|机构|部)(?:依法)?(?:颁发|核发|出具|发放|批准)/;
const generalWord = /^(?:行政)?(?:许可证|资格证书?|证书|合格证书?|批复|登记证书?|执照)$/;
