import { defineMessages, textIn } from '../../../kernel/messages.ts';
import { Table, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import type { ElementValue, FilledElement } from '../elements/element-values.ts';
import type { ItemElement } from '../elements/item-element.ts';
import { Said } from './said.tsx';

const words = defineMessages({
  zh: { number: '序号', element: '要素', exchange: '交换字段', value: '内容', yes: '是', no: '否' },
  en: {
    number: 'No.',
    element: 'Element',
    exchange: 'Exchange column',
    value: 'Value',
    yes: 'Yes',
    no: 'No',
  },
});

/** Elements with their numbers, values and columns of the national exchange. */
export function ElementTable({
  caption,
  rows,
  codes,
}: {
  caption: string;
  rows: readonly FilledElement[];
  codes: ItemCodeTables;
}) {
  const say = useMessages(words);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={({ element }) => element.number}
      columns={[
        { header: say.number, numeric: true, cell: ({ element }) => element.number },
        { header: say.element, rowHeader: true, cell: ({ element }) => textIn(element.name, locale) },
        {
          header: say.value,
          cell: ({ element, values }) => <Values element={element} values={values} codes={codes} />,
        },
        {
          header: say.exchange,
          cell: ({ element }) => (element.exchange ? <span className="code">{element.exchange}</span> : null),
        },
      ]}
    />
  );
}

function Values({
  element,
  values,
  codes,
}: {
  element: ItemElement;
  values: readonly ElementValue[];
  codes: ItemCodeTables;
}) {
  const [first, ...others] = values;
  if (first !== undefined && others.length === 0)
    return <Value element={element} value={first} codes={codes} />;
  return (
    <ol>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <li key={index}>
          <Value element={element} value={value} codes={codes} />
        </li>
      ))}
    </ol>
  );
}

function Value({
  element,
  value,
  codes,
}: {
  element: ItemElement;
  value: ElementValue;
  codes: ItemCodeTables;
}) {
  const say = useMessages(words);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'object') return <Said text={value} />;
  if (element.table) return <Said text={codes.nameOf(element.table, String(value))} />;
  return <Said text={{ zh: String(value) }} />;
}
