import type { ReactNode } from 'react';
import { textIn } from '../../../../kernel/messages.ts';
import { Button, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { isRows } from '../../comparison/json.ts';
import { valueAt } from '../../comparison/value-at.ts';
import { labelOf } from '../../editor/labels.ts';
import { rowsField } from '../../editor/read-section.ts';
import { rowTitle } from '../../editor/row-title.ts';
import type { RowsShape } from '../../elements/schema-shape.ts';
import { isMarked, useEditing } from './editing.tsx';
import { editorWords } from './editor-words.ts';
import { GroupFrame } from './group-frame.tsx';

export interface RowsFieldProps {
  readonly shape: RowsShape;
  readonly name: string;
  /** The fields of the row of this name. */
  renderRow(row: string): ReactNode;
}

/** Rows that fold away, each called by what it says. Buttons that add, remove and move are plain posts. */
export function RowsField({ shape, name, renderRow }: RowsFieldProps) {
  const editing = useEditing();
  const say = useMessages(editorWords);
  const locale = useLocale();
  const label = textIn(labelOf(shape), locale);
  const value = valueAt(editing.content, name.split('.'));
  const rows = isRows(value) ? value : [];
  return (
    <GroupFrame name={name} label={label} error={editing.faults.get(name)}>
      {rows.map((row, index) => {
        const here = `${name}.${index}`;
        const title = `${label} ${index + 1}`;
        const marked = isMarked(editing, here);
        const isOpen = rows.length < 3 || marked || editing.openRow === here || rowTitle(row) === '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what names the fields
          <details className="repeat" key={index} id={here} open={isOpen}>
            {/* biome-ignore lint/a11y/noAutofocus: after a press the reader goes on at the row it made */}
            <summary className="repeat__title" autoFocus={editing.openRow === here}>
              {title}
              {rowTitle(row) === '' ? '' : `：${titleOfRow(rowTitle(row), editing, shape)}`}
              {marked ? <strong className="tag tag--danger">{say.rowFaulty}</strong> : null}
            </summary>
            <input type="hidden" name={rowsField(name)} value={index} />
            {renderRow(here)}
            <RowButtons name={name} index={index} count={rows.length} title={title} />
          </details>
        );
      })}
      <AddButton name={name} label={label} />
    </GroupFrame>
  );
}

export function AddButton({ name, label }: { name: string; label: string }) {
  const say = useMessages(editorWords);
  return (
    <Button kind="secondary" name="do" value={`add:${name}`}>
      {say.add(label)}
    </Button>
  );
}

interface RowButtonsProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly title: string;
}

export function RowButtons({ name, index, count, title }: RowButtonsProps) {
  const say = useMessages(editorWords);
  const button = (act: 'up' | 'down' | 'remove') => (
    <Button kind="link" name="do" value={`${act}:${name}:${index}`}>
      {say.rowActs[act]}
      <span className="visually-hidden"> {title}</span>
    </Button>
  );
  return (
    <div className="button-row">
      {index > 0 ? button('up') : null}
      {index < count - 1 ? button('down') : null}
      {button('remove')}
    </div>
  );
}

/** A row that names a data element is called by the name of the element. */
function titleOfRow(
  title: string,
  { nameOfCode }: ReturnType<typeof useEditing>,
  { path }: RowsShape,
): string {
  return nameOfCode(`${path}[].element`, title) ?? title;
}
