import { relationKinds, relationsOf } from '../../relation.ts';
import { defineCheck } from '../check.ts';

export const relationUnresolved = defineCheck<'kind' | 'kindEnglish' | 'name'>({
  code: 'relation-unresolved',
  severity: 'warning',
  about: 'standard',
  title: { zh: '前置、后续没有事项也没有办理单位', en: 'A relation without an item or office' },
  remedy: {
    zh: '改为目录中事项的基本编码；目录外的，写明名称和办理单位。',
    en: 'Give the basic code of an item of the catalogue; of a matter outside it, give name and office.',
  },
  why: ({ kind, kindEnglish, name }) => ({
    zh: `${kind}“${name}”在目录中没有事项，也没有写明到哪里办。`,
    en: `${kindEnglish}: “${name}” is no item of the catalogue, and no office is named.`,
  }),
  *look({ item, source }, { library }) {
    for (const [index, { kind, item: other, outside }] of relationsOf(item).entries()) {
      const isResolved =
        other === undefined ? outside?.office !== undefined : library.standardWith(source, other);
      if (isResolved) continue;
      const { zh, en } = relationKinds[kind];
      yield {
        place: `relations.${index}`,
        detail: { kind: zh, kindEnglish: en, name: other ?? outside?.name.zh ?? '' },
      };
    }
  },
});
