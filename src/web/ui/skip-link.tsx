import { useMessages } from './context.tsx';
import { uiWords } from './words.ts';

/** First in every page; leads to `<main id="main">`. */
export function SkipLink() {
  const words = useMessages(uiWords);
  return (
    <a className="skip-link" href="#main">
      {words.skip}
    </a>
  );
}
