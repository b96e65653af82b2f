import { textIn } from '../../../kernel/messages.ts';
import { Link, Table, useLocale } from '../../../web/ui/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { RecordRow } from '../queries/records.ts';
import type { RecordLayout } from '../record-layout.ts';
import { recordPath } from './paths.ts';
import { maskedValue, shownValue } from './shown-value.ts';

interface RecordTableProps {
  readonly layout: RecordLayout;
  readonly dictionary: Dictionary;
  readonly caption: string;
  readonly records: readonly RecordRow[];
}

const columnsShown = 6;

/** Records, masked; each leads to its page. */
export function RecordTable({ layout, dictionary, caption, records }: RecordTableProps) {
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={records}
      rowKey={({ address }) => address}
      columns={layout.columns.slice(0, columnsShown).map(({ element }, place) => ({
        header: textIn(element.name, locale),
        rowHeader: place === 0,
        cell: ({ address, values }: RecordRow) => {
          const shown = maskedValue(
            shownValue(values[element.code], element, { dictionary, locale }),
            element,
          );
          return place === 0 ? <Link to={recordPath(layout.set.code, address)}>{shown}</Link> : shown;
        },
      }))}
    />
  );
}
