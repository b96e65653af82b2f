import { type Judged, judge, type Quality, qualityOf } from '../../tests/search/quality.ts';
import type { Half, Query } from '../../tests/search/queries.ts';
import { type Figure, median, percentile } from '../figure.ts';
import type { Peer } from './peer.ts';

interface Answers {
  readonly peer: string;
  readonly judged: readonly Judged[];
  readonly milliseconds: readonly number[];
}

/** Each kind of query with what each peer made of it. */
export async function tableOfQuality(
  half: Half,
  queries: readonly Query[],
  peers: readonly Peer[],
): Promise<{ table: string; figures: Figure[] }> {
  const answers: Answers[] = [];
  for (const peer of peers) answers.push(await ask(peer, queries));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const rows = [...kinds, 'all'].map((kind) => {
    const cells = answers.map(({ judged }) => {
      return shown(qualityOf(judged.filter(({ query }) => kind === 'all' || query.kind === kind)));
    });
    const count = kind === 'all' ? queries.length : queries.filter((query) => query.kind === kind).length;
    return [kind, String(count), ...cells];
  });
  const head = [`${half} queries`, '', ...answers.map(({ peer }) => `${peer}: first, recall@5, rr`)];
  return {
    table: [head, ...rows].map((row) => row.map((cell) => cell.padEnd(30)).join('')).join('\n'),
    figures: answers.flatMap((one) => figuresOf(half, one)),
  };
}

async function ask(peer: Peer, queries: readonly Query[]): Promise<Answers> {
  const judged: Judged[] = [];
  const milliseconds: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    const names = await peer.find(query.query);
    milliseconds.push(performance.now() - started);
    judged.push(judge(query, names));
  }
  return { peer: peer.name, judged, milliseconds };
}

function figuresOf(half: Half, { peer, judged, milliseconds }: Answers): Figure[] {
  const { first, recall, reciprocalRank, queries } = qualityOf(judged);
  const times = `${median(milliseconds).toFixed(1)} ms, 99 of 100 in ${percentile(milliseconds, 99).toFixed(1)} ms`;
  const isOurs = peer === 'search';
  return [
    {
      name: `recall at 5, ${half}, ${peer}`,
      value: 100 * recall,
      unit: '%',
      ...(isOurs ? { target: { atLeast: 90 } } : {}),
      note: `${queries} queries; first right ${(100 * first).toFixed(0)} %; reciprocal rank ${reciprocalRank.toFixed(3)}; ${times}`,
    },
  ];
}

function shown({ first, recall, reciprocalRank }: Quality): string {
  return `${(100 * first).toFixed(0)} %, ${(100 * recall).toFixed(0)} %, ${reciprocalRank.toFixed(2)}`;
}
