import type { Coverage, End, Way } from './coverage.ts';
import { wayInWords } from './way-in-words.ts';

/** Everything that was found out about one navigator, for a person at a terminal. */
export function describeNavigator(coverage: Coverage): string {
  const { navigator, questions, ends, lengths } = coverage;
  const wayOf = (way: Way) =>
    wayInWords(navigator.interview, way, 'zh-CN')
      .map(({ question, answer }) => `${question}=${answer}`)
      .join('，');
  const { mean, minimum, shortest, longest } = lengths;
  return [
    '',
    `${navigator.title.zh}：平均 ${mean.toFixed(2)} 问，最少可能 ${minimum?.toFixed(2) ?? '未知'}，一人最少 ${shortest} 问、最多 ${longest.length} 问`,
    ...(longest.length > 0 ? [`    最长：${wayOf(longest)}`] : []),
    '结论',
    ...ends.map((end) => `    ${nameOf(end)}：${end.way ? wayOf(end.way) || '不用提问' : '没有人'}`),
    '问题',
    ...questions.flatMap(({ label, asked, answers, reasons }) => [
      `    ${label.zh}（问到 ${asked} 次，回答 ${answers.visited}/${answers.all}）`,
      ...reasons.map(
        ({ item, about, requirement }) => `        → ${item.zh}：${requirement ? about.zh : '是否需要办'}`,
      ),
    ]),
  ].join('\n');
}

const kinds: Readonly<Record<End['kind'], string>> = {
  'not-concerned': '不需要办',
  eligible: '可以办',
  'not-eligible': '不能办',
  with: '适用',
  without: '不适用',
};

function nameOf({ item, kind, requirement, about }: End): string {
  return `${item.zh} ${kinds[kind]}${requirement ? `（${about.zh}）` : ''}`;
}
