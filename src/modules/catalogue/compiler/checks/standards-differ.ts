import { defineCheck } from '../check.ts';
import { profileOf, type SharedPart } from '../library/profile.ts';

export const standardsDiffer = defineCheck<'parts' | 'agency'>({
  code: 'standards-differ',
  severity: 'warning',
  about: 'standard',
  title: { zh: '同一事项、标准不一', en: 'One item, different standards' },
  remedy: {
    zh: '各级按同一标准办理；确有地方规定的，写明依据。',
    en: 'Offer it by one standard everywhere; where local rules differ, name them.',
  },
  why: ({ parts, agency }) => ({
    zh: `与${agency}的同一事项相比，${parts}不同。`,
    en: `Compared with the same item at ${agency}, these differ: ${parts}.`,
  }),
  *look(subject, { library }) {
    const profile = profileOf(subject);
    const model = library.modelOf(profile);
    if (model.item.agency === profile.item.agency) return;
    const parts = Object.entries(profile.substance)
      .filter(([part, value]) => value !== model.substance[part as SharedPart])
      .map(([part]) => part);
    if (parts.length === 0) return;
    yield { place: 'item', detail: { parts: parts.join('、'), agency: model.item.agencyName.zh } };
  },
});
