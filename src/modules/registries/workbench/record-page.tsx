import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  PageHeading,
  Section,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { RecordRow } from '../queries/records.ts';
import type { RecordLayout } from '../record-layout.ts';
import { registryWords } from '../words.ts';
import { shownValue } from './shown-value.ts';

interface RecordPageProps {
  readonly layout: RecordLayout;
  readonly dictionary: Dictionary;
  /** The newest first. */
  readonly known: readonly RecordRow[];
}

/** One record with everything that was known of it before. */
export function RecordPage({ layout, dictionary, known }: RecordPageProps) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  const current = known.find(({ until }) => until === undefined);
  const earlier = known.filter(({ until }) => until !== undefined);
  return (
    <>
      <PageHeading caption={textIn(layout.set.name, locale)}>
        {current ? say.recordTitle : `${say.recordTitle}（${say.removed}）`}
      </PageHeading>
      {current ? (
        <Section title={say.known}>
          <Values {...{ layout, dictionary }} row={current} />
        </Section>
      ) : null}
      <Section title={say.earlier}>
        {earlier.length === 0 ? (
          <p>{say.noEarlier}</p>
        ) : (
          earlier.map((row) => <Values key={row.version} {...{ layout, dictionary, row }} />)
        )}
      </Section>
    </>
  );
}

function Values({
  layout,
  dictionary,
  row,
}: Pick<RecordPageProps, 'layout' | 'dictionary'> & { readonly row: RecordRow }) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  return (
    <SummaryList
      rows={[
        ...layout.columns.map(({ element }) => ({
          key: textIn(element.name, locale),
          value: shownValue(row.values[element.code], element, { dictionary, locale }),
        })),
        { key: say.since, value: <DateText value={row.since} time /> },
        ...(row.until ? [{ key: say.until, value: <DateText value={row.until} time /> }] : []),
      ]}
    />
  );
}
