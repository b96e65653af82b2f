import { useMessages } from './context.tsx';
import { uiWords } from './words.ts';

/** Copies a number or address. Without scripts only the text is there. */
export function CopyButton({ text }: { text: string }) {
  const words = useMessages(uiWords);
  return <copy-button data-text={text} data-label={words.copy} data-done={words.copied} />;
}

/** Appears where scripts run; everywhere else the browser's own menu prints. */
export function PrintButton({ label }: { label?: string | undefined }) {
  const words = useMessages(uiWords);
  return <print-button data-label={label ?? words.print} />;
}
