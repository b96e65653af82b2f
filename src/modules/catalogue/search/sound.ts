/** Mandarin readings of Chinese text, one syllable a character, without tones: `营业` → `['ying', 'ye']`. */
export type Speak = (han: string) => string[];

let loading: Promise<Speak> | undefined;

/** The dictionary of readings is large, so it is read when the first item is saved or the first word is spelt. */
export function getSpeak(): Promise<Speak> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Speak> {
  const { pinyin } = await import('pinyin-pro');
  return (han) => pinyin(han, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
}

/** First letters: `yyzz`. */
export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}

/**
 * How a word sounds to somebody who does not tell `zh` from `z` or `ing` from `in`: letters with what many mix up taken
 * out. Works on whole words, so it need not know where a syllable ends.
 */
export function soundOf(letters: string): string {
  return letters
    .replace(/([zcs])h/g, '$1')
    .replaceAll('ng', 'n')
    .replaceAll('ü', 'v');
}
