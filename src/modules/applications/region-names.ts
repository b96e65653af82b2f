import { type Locale, textIn } from '../../kernel/messages.ts';
import type { Directory } from '../agencies/index.ts';
import type { RegionOption } from '../forms/index.ts';

/** Counties, towns and villages below a region, in tree order, each with its whole path. */
export function regionOptions(directory: Directory, below: string, locale: Locale): RegionOption[] {
  return directory
    .childRegions(below)
    .filter(({ level }) => level !== 'grid')
    .flatMap(({ code }) => [
      { code, label: regionPath(directory, code, locale) ?? code },
      ...regionOptions(directory, code, locale),
    ]);
}

/** `云河区 城东街道 东门社区`; `Dongmen, Chengdong, Yunhe`: province and city are left out. */
export function regionPath(directory: Directory, code: string, locale: Locale): string | undefined {
  const chain = directory.regionChain(code);
  const shown = chain.filter(({ level }) => level !== 'province' && level !== 'city');
  const names = (shown.length > 0 ? shown : chain).map(({ name }) => textIn(name, locale));
  if (names.length === 0) return undefined;
  return locale === 'en' ? names.join(', ') : names.reverse().join(' ');
}
