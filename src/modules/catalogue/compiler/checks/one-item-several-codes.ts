import { defineCheck } from '../check.ts';
import { profileOf } from '../library/profile.ts';
import { differOnlyInForm } from '../library/same-item.ts';

export const oneItemSeveralCodes = defineCheck<'other' | 'code' | 'agency'>({
  code: 'one-item-several-codes',
  severity: 'warning',
  about: 'standard',
  title: { zh: '同一事项、不同编码', en: 'One item under several codes' },
  remedy: {
    zh: '核对是否为同一事项：是的，保留一个编码，另一个作为其他编码；不是的，在名称里写明区别。',
    en: 'If it is one item keep one code and note the other; if not, let the names say how they differ.',
  },
  why: ({ other, code, agency }) => ({
    zh: `与“${other}”（${code}，${agency}）看来是同一事项，编码却不同，申请人不知该办哪一个。`,
    en: `It seems to be the same item as “${other}” (${code}, ${agency}) under another code: people cannot tell which is theirs.`,
  }),
  *look(subject, { library }) {
    const profile = profileOf(subject);
    const other = library
      .withNearName(profile)
      .find(
        (near) =>
          near.item.basicCode !== profile.item.basicCode &&
          differOnlyInForm(subject.item.name.zh, near.item.name.zh),
      );
    if (!other) return;
    const { item } = other;
    yield {
      place: 'basicCode',
      detail: { other: item.name.zh, code: item.basicCode, agency: item.agencyName.zh },
    };
  },
});
