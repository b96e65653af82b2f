import { useMessages } from './context.tsx';
import { uiWords } from './words.ts';

export interface ChangedTextProps {
  parts: readonly { kind: 'same' | 'removed' | 'added'; text: string }[];
}

/** A text with what went and what came in it, for eyes and for ears. */
export function ChangedText({ parts }: ChangedTextProps) {
  const words = useMessages(uiWords);
  return parts.map(({ kind, text }, position) => {
    if (kind === 'same') return text;
    const Element = kind === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
      <Element key={position}>
        <span className="visually-hidden">{kind === 'added' ? words.inserted : words.deleted}</span>
        {text}
        <span className="visually-hidden">{words.endOfChange}</span>
      </Element>
    );
  });
}
