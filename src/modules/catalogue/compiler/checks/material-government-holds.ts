import { defineCheck } from '../check.ts';
import type { CompilerContext } from '../context.ts';
import { documentName, isFormer } from '../library/document-names.ts';
import { issuedBy } from '../library/profile.ts';
import type { Subject } from '../subject.ts';
import { findHeldDocument } from '../words/held-documents.ts';

export const materialGovernmentHolds = defineCheck<'name' | 'register' | 'registerEnglish'>({
  code: 'material-government-holds',
  severity: 'warning',
  about: 'standard',
  title: { zh: '要求提供政府已有的材料', en: 'The material is held by government already' },
  remedy: {
    zh: '来源改为“政府部门核发”、必要性改为“非必要”、原件和复印件改为 0 份，由平台核验；核验不到时再请申请人提供。',
    en: 'Set the source to government, the need to optional and the copies to 0; look it up, and ask only where nothing is found.',
  },
  why: ({ name, register, registerEnglish }) => ({
    zh: `“${name}”可以从${register}核验，不应再由申请人提供。`,
    en: `“${name}” can be looked up in ${registerEnglish}; people should not have to bring it.`,
  }),
  *look(subject, context) {
    for (const [index, material] of subject.item.materials.entries()) {
      if (!mustBeBrought(material) || isFormer(material.name.zh)) continue;
      const document = documentName(material.name.zh);
      if (document === givenBack(subject) || subject.item.name.zh.includes(document)) continue;
      const holder = holderOf(document, context);
      if (holder) yield { place: `materials.${index}`, detail: { name: material.name.zh, ...holder } };
    }
  },
});

/** A document of another person, such as the agent, is theirs to show. */
function mustBeBrought({ necessity, generated, name, source, originals, copies }: Material): boolean {
  if (necessity !== '1' || generated) return false;
  if (/代理|代办|经办|受托|被委托|他人|监护人|介绍/.test(name.zh)) return false;
  return source !== '20' || originals + copies > 0;
}

type Material = Subject['item']['materials'][number];

/** Who renews, changes or loses a document hands in the old one. */
function givenBack({ item }: Subject): string | undefined {
  const document = documentName(item.result.name.zh);
  return issuedBy(item) === undefined || item.result.type === '10' ? document : undefined;
}

function holderOf(document: string, { certificates, library }: CompilerContext) {
  const held = findHeldDocument(document);
  if (held) return { register: held.register, registerEnglish: held.registerEnglish };
  const kind = certificates.find(({ name }) => documentName(name.zh) === document);
  if (kind) return { register: '本平台电子证照库', registerEnglish: 'the certificates of this platform' };
  const [issuer] = library.issuersOf(document).filter(({ item }) => item.source === 'content');
  if (!issuer) return undefined;
  const { agencyName } = issuer.item;
  return {
    register: `${agencyName.zh}的“${issuer.item.name.zh}”办理结果`,
    registerEnglish: `the results of ${agencyName.en ?? agencyName.zh}`,
  };
}
