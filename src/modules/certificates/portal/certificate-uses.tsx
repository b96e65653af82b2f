import { defineMessages } from '../../../kernel/messages.ts';
import { DateText, Section, SummaryList, useMessages } from '../../../web/ui/index.ts';
import type { CertificateUse } from '../reuse/use-store.ts';

const words = defineMessages({
  zh: {
    title: '免提交记录',
    lead: '办理下列事项时，用这份电子证照代替了纸质材料。',
    number: (number: string) => `编号${number}`,
  },
  en: {
    title: 'Used in place of paper',
    lead: 'For these services the certificate took the place of a paper copy.',
    number: (number: string) => `No. ${number}`,
  },
});

/** Where the holder did not have to hand in paper, because of this certificate. */
export function CertificateUses({ uses }: { uses: readonly CertificateUse[] }) {
  const say = useMessages(words);
  if (uses.length === 0) return null;
  return (
    <Section title={say.title} lead={say.lead} id="uses">
      <SummaryList
        rows={uses.map(({ number, itemName, at }) => ({
          key: <DateText value={at} />,
          value: (
            <>
              {itemName}
              <div className="field__hint">{say.number(number)}</div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
