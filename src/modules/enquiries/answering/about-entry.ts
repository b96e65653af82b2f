import type { PublishedEntry } from '../base/entry.ts';
import type { Part, Reply } from '../reply.ts';
import { says } from './words.ts';

/** The answer of an entry with its sources. */
export function answerWithEntry({ code, content }: PublishedEntry): Omit<Reply, 'understood'> {
  const { question, answer, sources, links, isBoundary } = content;
  const part: Part = {
    ...(isBoundary ? {} : { lead: question }),
    lines: [answer],
    shape: 'prose',
    basis: sources.map(
      ({ law, article, documentNumber }) =>
        `《${law}》${article ?? ''}${documentNumber ? `（${documentNumber}）` : ''}`,
    ),
    source: {
      label: {
        zh: `${says.fromBase.zh}：${question.zh}`,
        en: `${says.fromBase.en}: ${question.en ?? question.zh}`,
      },
      to: `/ask/answers/${code}`,
    },
  };
  return {
    result: isBoundary ? 'boundary' : 'answered',
    parts: [part],
    choices: [],
    isMultiple: false,
    links: [...links],
    offersOfficer: false,
  };
}
