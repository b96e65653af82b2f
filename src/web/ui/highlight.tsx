import type { ReactNode } from 'react';

/** A text in which some words are marked, whatever their case. */
export function Highlight({ text, words }: { text: string; words: readonly string[] }) {
  const pieces: ReactNode[] = [];
  let plain = 0;
  for (const { start, end } of stretchesOf(text.toLowerCase(), words)) {
    pieces.push(text.slice(plain, start), <mark key={start}>{text.slice(start, end)}</mark>);
    plain = end;
  }
  return (
    <>
      {pieces}
      {text.slice(plain)}
    </>
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand; those that touch or overlap are one. */
function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const isMarked = new Array<boolean>(text.length).fill(false);
  for (const word of words.filter((each) => each !== '')) {
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      isMarked.fill(true, start, start + word.length);
    }
  }
  const stretches: Stretch[] = [];
  for (let start = isMarked.indexOf(true); start >= 0; start = isMarked.indexOf(true, start)) {
    const next = isMarked.indexOf(false, start);
    const end = next < 0 ? text.length : next;
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}
