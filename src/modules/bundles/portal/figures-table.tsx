import { Section, Table, useMessages } from '../../../web/ui/index.ts';
import type { Figures, Pair } from '../composition.ts';
import { bundleWords } from './words.ts';

/** What is saved, counted item by item and as one. */
export function FiguresTable({ figures, example }: { figures: Figures; example: string }) {
  const say = useMessages(bundleWords);
  const rows = (['forms', 'fields', 'materials', 'visits', 'days'] as const).map((key) => ({
    key,
    name: say.rows[key],
    ...figures[key],
  }));
  return (
    <Section title={say.figures} lead={say.figuresLead(example)}>
      <Table
        caption={say.figures}
        captionHidden
        columns={[
          { header: say.figure, cell: ({ name }) => name, rowHeader: true },
          { header: say.apart, cell: ({ apart }) => `${apart}`, numeric: true },
          { header: say.together, cell: ({ together }) => <strong>{together}</strong>, numeric: true },
          { header: say.less, cell: (row) => savedIn(row), numeric: true },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

function savedIn({ apart, together }: Pair): string {
  return apart === 0 || apart === together ? '–' : `${Math.round((1 - together / apart) * 100)}%`;
}
