import { formatDateTime } from '../../../kernel/date.ts';
import { Link, Section, Table, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { SignInRecord } from '../sign-in-store.ts';
import { accountWords } from './account-words.ts';

/** The owner sees at a glance whether somebody else has tried. */
export function SignInHistory({ signIns, all }: { signIns: readonly SignInRecord[]; all?: string }) {
  const words = useMessages(accountWords);
  return (
    <Section
      title={words.signIns}
      id="sign-ins"
      action={all ? <Link to={all}>{words.allSignIns}</Link> : undefined}
    >
      {signIns.length === 0 ? <p>{words.noSignIns}</p> : <SignInTable signIns={signIns} />}
    </Section>
  );
}

function SignInTable({ signIns }: { signIns: readonly SignInRecord[] }) {
  const words = useMessages(accountWords);
  const locale = useLocale();
  return (
    <Table
      caption={words.signIns}
      captionHidden
      dense
      rows={signIns}
      rowKey={(record) => `${record.at.toISOString()} ${record.outcome}`}
      columns={[
        { header: words.at, cell: (record) => formatDateTime(record.at, locale), rowHeader: true },
        { header: words.outcome, cell: (record) => words.outcomes[record.outcome] },
        { header: words.channel, cell: (record) => words.methods[record.method] },
        {
          header: words.device,
          cell: ({ channel, device }) => (channel === 'api' ? words.program : device || words.unknownDevice),
        },
        { header: words.place, cell: ({ place }) => place },
      ]}
    />
  );
}
