import { defineCheck } from '../check.ts';

export const audienceTopicMismatch = defineCheck<'topic' | 'audience' | 'english'>({
  code: 'audience-topic-mismatch',
  severity: 'warning',
  about: 'standard',
  title: { zh: '主题与服务对象不一致', en: 'Topic and applicants disagree' },
  remedy: {
    zh: '换成面向该服务对象的主题，或者补上服务对象。',
    en: 'Choose a topic for these applicants, or add the applicants it is for.',
  },
  why: ({ topic, audience, english }) => ({
    zh: `主题“${topic}”面向${audience}，而这个事项不向${audience}提供，从主题点进来的人办不了。`,
    en: `The topic “${topic}” is for ${english}, and the item is not: those who come that way cannot apply.`,
  }),
  *look({ item }, { topics }) {
    const forPersons = item.audience.includes('1');
    const forCompanies = item.audience.some((audience) => audience !== '1');
    for (const [index, topic] of item.topics.entries()) {
      const audience = topics.get(topic)?.audience;
      if (audience === 'person' && !forPersons) {
        yield { place: `topics.${index}`, detail: { topic, audience: '个人', english: 'individuals' } };
      }
      if (audience === 'company' && !forCompanies) {
        yield { place: `topics.${index}`, detail: { topic, audience: '单位', english: 'organisations' } };
      }
    }
  },
});
