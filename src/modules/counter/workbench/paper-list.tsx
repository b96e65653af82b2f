import { type Text, textIn } from '../../../kernel/messages.ts';
import { SummaryList, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { PaperState } from '../reception/reception.ts';
import { counterWords } from './words.ts';

export interface PaperListProps {
  readonly materials: readonly { readonly code: string; readonly name: Text }[];
  readonly papers: Readonly<Record<string, PaperState>>;
}

export function PaperList({ materials, papers }: PaperListProps) {
  const words = useMessages(counterWords);
  const locale = useLocale();
  const rows = materials.flatMap(({ code, name }) => {
    const state = papers[code];
    return state ? [{ key: textIn(name, locale), value: words.papers.states[state] }] : [];
  });
  return rows.length > 0 ? <SummaryList rows={rows} /> : <p>{words.receipt.noPapers}</p>;
}
