import { handlingRoles } from '../../identity/index.ts';
import { type WorkFilter, workScopes } from '../queries/list-work.ts';
import { workColours } from '../work-colours.ts';

/** Every state of the work list has an address. */
export function addressOfWork(filter: Partial<WorkFilter>, after?: string): string {
  const query = new URLSearchParams();
  if (filter.scope && filter.scope !== 'posts') query.set('scope', filter.scope);
  if (filter.colour && filter.colour !== 'open') query.set('clock', filter.colour);
  if (filter.role) query.set('post', filter.role);
  if (filter.itemName) query.set('item', filter.itemName);
  if (filter.region) query.set('region', filter.region);
  if (filter.words) query.set('q', filter.words);
  if (after) query.set('after', after);
  return query.size === 0 ? '/workbench' : `/workbench?${query}`;
}

/** Reads the address again; what means nothing is left out. */
export function readWorkFilter(query: (name: string) => string | undefined): WorkFilter {
  const text = (name: string) => query(name)?.trim().slice(0, 200) || undefined;
  return {
    scope: workScopes.find((each) => each === query('scope')) ?? 'posts',
    colour: workColours.find((each) => each === query('clock')) ?? 'open',
    role: handlingRoles.find((each) => each === query('post')),
    itemName: text('item'),
    region: text('region'),
    words: text('q')?.slice(0, 100),
  };
}
