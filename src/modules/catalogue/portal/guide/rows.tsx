import type { Text } from '../../../../kernel/messages.ts';
import type { SummaryRow } from '../../../../web/ui/index.ts';
import { Said } from '../said.tsx';

/** A row of a summary where there is something to say, otherwise none. */
export function textRow(key: string, text: Text | undefined): SummaryRow[] {
  return text ? [{ key, value: <Said text={text} /> }] : [];
}

/** Of several lines; none where there are none. */
function linesRow(key: string, texts: readonly Text[]): SummaryRow[] {
  if (texts.length === 0) return [];
  const [first, ...others] = texts;
  if (first && others.length === 0) return textRow(key, first);
  return [{ key, value: <Lines texts={texts} /> }];
}

export function Lines({ texts }: { texts: readonly Text[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.zh}>
          <Said text={text} />
        </li>
      ))}
    </ul>
  );
}
