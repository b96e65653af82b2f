import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { useMessages } from '../context.tsx';
import { uiWords } from '../words.ts';
import { FieldError, FieldHint } from './field.tsx';

export interface RepeatRow {
  key: string;
  children: ReactNode;
  title?: string | undefined;
  /** Value posted by the row's remove button; rows that must stay have none. */
  removeValue?: string | undefined;
}

export interface RepeatGroupProps {
  id: string;
  legend: ReactNode;
  rows: readonly RepeatRow[];
  hint?: ReactNode | undefined;
  error?: ReactNode | undefined;
  removeName?: string | undefined;
  /** Name and value posted by the add button; without it the group is full. */
  add?: { name: string; value: string; label?: string | undefined } | undefined;
}

/** Several entries of one kind: partners, children, machines. Adding and removing are plain posts. */
export function RepeatGroup({
  id,
  legend,
  rows,
  hint,
  error,
  removeName = 'remove-row',
  add,
}: RepeatGroupProps) {
  const words = useMessages(uiWords);
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <fieldset id={id} tabIndex={error ? -1 : undefined}>
        <legend className="field__label field__label--group">{legend}</legend>
        <FieldHint id={id} hint={hint} />
        <FieldError id={id} error={error} />
        {rows.map((row, position) => (
          <RepeatFrame
            key={row.key}
            row={row}
            title={row.title ?? words.row(position + 1)}
            removeName={removeName}
          />
        ))}
        {add ? (
          <Button kind="secondary" name={add.name} value={add.value}>
            {add.label ?? words.add}
          </Button>
        ) : null}
      </fieldset>
    </div>
  );
}

function RepeatFrame({ row, title, removeName }: { row: RepeatRow; title: string; removeName: string }) {
  const words = useMessages(uiWords);
  return (
    <fieldset className="repeat">
      <legend className="repeat__title">{title}</legend>
      {row.children}
      {row.removeValue === undefined ? null : (
        <Button kind="link" name={removeName} value={row.removeValue}>
          {words.remove}
          <span className="visually-hidden"> {title}</span>
        </Button>
      )}
    </fieldset>
  );
}
