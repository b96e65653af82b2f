import type { Text } from '../../../../kernel/messages.ts';
import type { SummaryRow } from '../../../../web/ui/index.ts';
import { Said } from '../said.tsx';

/** A row of a summary where there is something to say, otherwise none. */
export function textRow(key: string, text: Text | undefined): SummaryRow[] {
  return text ? [{ key, value: <Said text={text} /> }] : [];
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
