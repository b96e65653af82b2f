import type { EntryList } from '../../directory/list-entry.ts';

/** The lists that the city publishes, by their address. */
export const publicLists = {
  approvals: { list: 'power', type: '01' },
  powers: { list: 'power', type: undefined },
  services: { list: 'service', type: undefined },
  charges: { list: 'charge', type: undefined },
  funds: { list: 'fund', type: undefined },
  'special-funds': { list: 'special-fund', type: undefined },
} as const satisfies Record<string, { list: EntryList; type: string | undefined }>;
export type PublicList = keyof typeof publicLists;

export function isPublicList(name: string): name is PublicList {
  return Object.hasOwn(publicLists, name);
}

/** Lists that say an amount rather than a power. */
export function isOfMoney(list: PublicList): boolean {
  return list === 'charges' || list === 'funds' || list === 'special-funds';
}

/** What is chosen of a list; every state has an address. */
export interface ListState {
  readonly name: PublicList;
  readonly source?: string | undefined;
  readonly level?: string | undefined;
  readonly region?: string | undefined;
  readonly agency?: string | undefined;
  readonly type?: string | undefined;
}

/** Names in the query that change a list. */
export const listStateNames = ['source', 'level', 'region', 'agency', 'type', 'after'] as const;

export function filterOf({ name, source, level, region, agency, type }: ListState) {
  const { list, type: fixed } = publicLists[name];
  return { source: source ?? 'content', list, level, region, agency, type: fixed ?? type };
}
