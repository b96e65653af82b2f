import type { Query } from './queries.ts';

/** How well one query was answered. */
export interface Judged {
  readonly query: Query;
  /** Names that were found, the best first. */
  readonly names: readonly string[];
  /** Whether the first name was expected. */
  readonly isFirst: boolean;
  /** Share of the expected names among the first five. */
  readonly recall: number;
  /** 1 for the first place, ½ for the second …, 0 beyond the tenth. */
  readonly reciprocalRank: number;
}

/** The part of a query that can be found in this catalogue; none where nothing of it is there. */
export function answerable(query: Query, known: readonly string[]): Query | undefined {
  const finds = query.finds.filter((pattern) => known.some((name) => matches(pattern, name)));
  return finds.length > 0 ? { ...query, finds } : undefined;
}

export function judge(query: Query, names: readonly string[]): Judged {
  const isExpected = (name: string) => query.finds.some((pattern) => matches(pattern, name));
  const found = query.finds.filter((pattern) => names.slice(0, 5).some((name) => matches(pattern, name)));
  const place = names.slice(0, 10).findIndex(isExpected);
  return {
    query,
    names,
    isFirst: place === 0,
    recall: found.length / Math.min(5, query.finds.length),
    reciprocalRank: place < 0 ? 0 : 1 / (place + 1),
  };
}

export interface Quality {
  readonly queries: number;
  readonly first: number;
  readonly recall: number;
  readonly reciprocalRank: number;
}

export function qualityOf(judged: readonly Judged[]): Quality {
  const mean = (numberOf: (one: Judged) => number) =>
    judged.reduce((sum, one) => sum + numberOf(one), 0) / Math.max(1, judged.length);
  return {
    queries: judged.length,
    first: mean(({ isFirst }) => (isFirst ? 1 : 0)),
    recall: mean(({ recall }) => recall),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
  };
}

/** `*` stands for anything at one end; brackets of either width are the same. A place before the name does not matter. */
function matches(pattern: string, name: string): boolean {
  const [wanted, given] = [pattern, name].map((text) => text.normalize('NFKC').replaceAll(/\s/g, ''));
  if (wanted === undefined || given === undefined) return false;
  const bare = given.replace(/^\p{Script=Han}{2,6}?[省市县区](?=\p{Script=Han}{3})/u, '');
  return [given, bare].some((text) => {
    if (wanted.endsWith('*')) return text.startsWith(wanted.slice(0, -1));
    return wanted.startsWith('*') ? text.endsWith(wanted.slice(1)) : text === wanted;
  });
}
