import { useLocale } from '../../../../web/ui/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import { Said } from '../said.tsx';

/** Codes by their names: 网上办理、窗口办理. */
export function Coded({
  codes,
  table,
  values,
}: {
  codes: ItemCodeTables;
  table: string;
  values: readonly string[];
}) {
  const comma = useLocale() === 'en' ? ', ' : '、';
  return values.map((value, index) => (
    <span key={value}>
      {index > 0 ? comma : null}
      <Said text={codes.nameOf(table, value)} />
    </span>
  ));
}
