import { defineMessages } from '../../../../kernel/messages.ts';
import { Section, SummaryList, type SummaryRow, useMessages } from '../../../../web/ui/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import type { Item } from '../../item.ts';
import { Coded } from './coded.tsx';
import { textRow } from './rows.tsx';
import { guideWords } from './words.ts';

const words = defineMessages({
  zh: {
    conduct: '违法行为',
    penaltyKinds: '处罚种类',
    range: '处罚幅度',
    grounds: '强制情形',
    compulsionKinds: '强制种类',
    levyKind: '征收种类',
    payer: '征收对象',
    standard: '征收标准',
    reduction: '减免审批',
    reviewed: '可以申请减免，由征收机关审批',
    subject: '检查对象',
    content: '检查内容',
    way: '检查方式',
    frequency: '检查频次',
  },
  en: {
    conduct: 'Conduct',
    penaltyKinds: 'Kinds of penalty',
    range: 'Range',
    grounds: 'Grounds',
    compulsionKinds: 'Kinds',
    levyKind: 'Kind',
    payer: 'Who pays',
    standard: 'Rate',
    reduction: 'Reductions',
    reviewed: 'On application, decided by the agency that levies',
    subject: 'Who is inspected',
    content: 'What',
    way: 'How',
    frequency: 'How often',
  },
});

/** What a power is about that nobody applies for. */
export function PowerSection({ item, codes }: { item: Item; codes: ItemCodeTables }) {
  const say = useMessages(guideWords);
  return (
    <Section title={say.power} id="power">
      <SummaryList rows={usePowerRows(item, codes)} />
    </Section>
  );
}

function usePowerRows(
  { punishment, compulsion, levy, inspection }: Item,
  codes: ItemCodeTables,
): SummaryRow[] {
  const say = useMessages(words);
  const coded = (key: string, table: string, values: readonly string[] | undefined): SummaryRow[] =>
    values ? [{ key, value: <Coded codes={codes} table={table} values={values} /> }] : [];
  return [
    ...textRow(say.conduct, punishment?.conduct),
    ...coded(say.penaltyKinds, 'penalty-kind', punishment?.kinds),
    ...textRow(say.range, punishment?.range),
    ...textRow(say.grounds, compulsion?.conduct),
    ...coded(say.compulsionKinds, 'compulsion-kind', compulsion?.kinds),
    ...coded(say.levyKind, 'levy-kind', levy && [levy.kind]),
    ...textRow(say.payer, levy?.payer),
    ...textRow(say.standard, levy?.standard),
    ...(levy?.reductionReviewed ? [{ key: say.reduction, value: say.reviewed }] : []),
    ...textRow(say.subject, inspection?.subject),
    ...textRow(say.content, inspection?.content),
    ...textRow(say.way, inspection?.way),
    ...textRow(say.frequency, inspection?.frequency),
  ];
}
