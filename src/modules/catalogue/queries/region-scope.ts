import { compareRegions } from '../../../kernel/region-code.ts';
import type { Directory } from '../../agencies/index.ts';

/** Where one is looking: everywhere, each family once. */
export const everywhereScope: readonly string[] = ['*'];

/**
 * Regions whose items a person of this region may need: its own, those above it, those below it, in this order.
 * Without a region, everywhere.
 */
export function regionScope(directory: Directory, region: string | undefined): readonly string[] {
  if (region === undefined || !directory.findRegion(region)) return everywhereScope;
  const scopes = scopesOf.get(directory) ?? new Map<string, readonly string[]>();
  scopesOf.set(directory, scopes);
  const scope = scopes.get(region) ?? readScope(directory, region);
  scopes.set(region, scope);
  return scope;
}

/** Every search asks for the scopes of several regions, and they change with the directory alone. */
const scopesOf = new WeakMap<Directory, Map<string, readonly string[]>>();

function readScope(directory: Directory, region: string): string[] {
  const chain = directory.regionChain(region).map(({ code }) => code);
  return [...chain, ...regionsBelow(directory, region)];
}

function regionsBelow(directory: Directory, region: string): string[] {
  const children = directory
    .childRegions(region)
    .map(({ code }) => code)
    .sort(compareRegions);
  return children.flatMap((code) => [code, ...regionsBelow(directory, code)]);
}
