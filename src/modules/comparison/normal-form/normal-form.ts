import { z } from 'zod';

/**
 * How values are read before they are held against each other. `exact`: as they stand; `text`: without what a keyboard
 * decides (width, case, spaces); `digits`: digits and X alone; `number`: 5000000 is 5000000.00; `name`: of an
 * organisation, without place in front and forms of one meaning; `address`: without province, city and county in front,
 * numerals as digits.
 */
export const NormalForm = z.enum(['exact', 'text', 'digits', 'number', 'name', 'address']);
export type NormalForm = z.infer<typeof NormalForm>;

/**
 * One step of a form, as both JavaScript and the engine's regular expressions (RE2) take it: characters for characters,
 * those without a partner being dropped, or a pattern for a text in which `\1` is the first group.
 */
export type Step =
  | { readonly from: string; readonly to: string }
  | { readonly pattern: string; readonly by: string };

/** @param places names of provinces, cities and counties that may stand in front */
export function stepsOf(form: NormalForm, places: readonly string[]): readonly Step[] {
  switch (form) {
    case 'exact':
    case 'number':
      return [];
    case 'text':
      return written;
    case 'digits':
      return [...written, { pattern: '[^0-9X]+', by: '' }];
    case 'name':
      return [...written, unpunctuated, ...sameWords, ...withoutPlaces(places)];
    case 'address':
      return [...written, unpunctuated, ...withoutPlaces(places), ...numerals, ...housing];
  }
}

/** The value in its form; an empty text where nothing of it is left. */
export function normalise(steps: readonly Step[], value: string): string {
  return steps.reduce(
    (text, step) =>
      'from' in step
        ? Array.from(text, (character) => translated(step, character)).join('')
        : text.replace(new RegExp(step.pattern, 'gu'), step.by.replaceAll('\\1', '$1')),
    value,
  );
}

function translated({ from, to }: { from: string; to: string }, character: string): string {
  const place = Array.from(from).indexOf(character);
  return place < 0 ? character : (Array.from(to)[place] ?? '');
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
const fullWidth = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)).join('');
const halfWidth = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('');

/** Full width to half width, small to capital letters, no spaces. */
const written: readonly Step[] = [
  { from: fullWidth, to: halfWidth },
  { from: latin, to: latin.toUpperCase() },
  { from: ' \t\r\n\u00a0\u3000\u200b\ufeff', to: '' },
];

const unpunctuated: Step = {
  from: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~、。，；：？！“”‘’（）〔〕【】《》〈〉「」『』·•—–－…～﹒．',
  to: '',
};

const sameWords: readonly Step[] = [
  { pattern: '有限责任公司', by: '有限公司' },
  { pattern: '股份有限公司', by: '股份公司' },
];

const housing: readonly Step[] = [
  { pattern: '号楼|幢|座', by: '栋' },
  { pattern: '号院', by: '号' },
  { pattern: '门牌|路段', by: '' },
];

/** 二十三 is 23; what comes before may have been written either way. */
const numerals: readonly Step[] = [
  { from: '〇○零一二三四五六七八九', to: '000123456789' },
  { pattern: '([1-9])十', by: '\\1拾' },
  { pattern: '拾([0-9])', by: '\\1' },
  { pattern: '拾', by: '0' },
  { pattern: '十([0-9])', by: '1\\1' },
  { pattern: '十', by: '10' },
];

/** Longer names first, so that 云溪市 is not read as 云溪; again and again, so that nothing is left to take away. */
function withoutPlaces(places: readonly string[]): readonly Step[] {
  const names = [...new Set(places)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (names.length === 0) return [];
  return [{ pattern: `^(?:${names.map(escaped).join('|')})+`, by: '' }];
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
