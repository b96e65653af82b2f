import { relationsOf } from '../../relation.ts';
import { defineCheck } from '../check.ts';

export const resultMaterialUntyped = defineCheck<'name' | 'material'>({
  code: 'result-material-untyped',
  severity: 'advice',
  about: 'standard',
  title: { zh: '结果用作材料，但没有电子证照', en: 'A result handed in that has no certificate type' },
  remedy: {
    zh: '为前一事项的结果建立证照类型，由平台直接调取，不再由申请人提交。',
    en: 'Give the result of the other item a certificate type, so that the platform fetches it by itself.',
  },
  why: ({ name, material }) => ({
    zh: `“${material}”是“${name}”的办理结果，但该事项没有对应的证照类型，只能由申请人自己带来。`,
    en: `“${material}” is the result of “${name}”, which has no certificate type: people have to bring it.`,
  }),
  *look({ item, source }, { library, certificates }) {
    for (const [index, { kind, item: other, material }] of relationsOf(item).entries()) {
      if (kind !== 'material' || other === undefined) continue;
      const issuer = library.standardWith(source, other);
      if (!issuer || certificates.some(({ code }) => code === issuer.certificate)) continue;
      const place = item.materials.find(({ code }) => code === material);
      yield {
        place: `relations.${index}`,
        detail: { name: issuer.item.name.zh, material: place?.name.zh ?? material ?? '' },
      };
    }
  },
});
