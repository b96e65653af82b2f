import type { ReactNode } from 'react';
import { useMessages } from '../context.tsx';
import { uiWords } from '../words.ts';

export interface FieldProps {
  name: string;
  label: ReactNode;
  /** The name, unless given; error summaries link to it. */
  id?: string | undefined;
  hint?: ReactNode | undefined;
  error?: ReactNode | undefined;
  optional?: boolean | undefined;
  /** The question is the only one on the page: its label becomes the page heading. */
  heading?: boolean | undefined;
  /** A line below the control, such as where a filled-in value came from. */
  note?: ReactNode | undefined;
}

export type FieldWidth = 4 | 8 | 12 | 18 | 24;

/** Label, hint and error around one control. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = fieldId(field);
  return (
    <div className={field.error ? 'field field--error' : 'field'}>
      <FieldLabel field={field} />
      <FieldHint id={id} hint={field.hint} />
      <FieldError id={id} error={field.error} />
      {children}
      {field.note ? (
        <p className="field__note" id={`${id}-note`}>
          {field.note}
        </p>
      ) : null}
    </div>
  );
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode | undefined }) {
  if (!hint) return null;
  return (
    <div className="field__hint" id={`${id}-hint`}>
      {hint}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: ReactNode | undefined }) {
  const words = useMessages(uiWords);
  if (!error) return null;
  return (
    <p className="field__error" id={`${id}-error`}>
      <span className="visually-hidden">{words.errorPrefix}</span>
      {error}
    </p>
  );
}

export function OptionalMark({ optional }: { optional: boolean | undefined }) {
  const words = useMessages(uiWords);
  return optional ? <span className="field__optional">{words.optional}</span> : null;
}

export function fieldId(field: Pick<FieldProps, 'id' | 'name'>): string {
  return field.id ?? field.name;
}

/** The attributes that tie a control to its label, hint, error and note. */
export function controlAttributes(field: FieldProps) {
  return {
    id: fieldId(field),
    name: field.name,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? true : undefined,
  };
}

export function describedBy(field: FieldProps): string | undefined {
  const id = fieldId(field);
  const parts = [field.hint && `${id}-hint`, field.error && `${id}-error`, field.note && `${id}-note`];
  return parts.filter(Boolean).join(' ') || undefined;
}

export function widthClass(width: FieldWidth | undefined): string {
  return width ? `input input--${width}` : 'input';
}

function FieldLabel({ field }: { field: FieldProps }) {
  const label = (
    <label className="field__label" htmlFor={fieldId(field)}>
      {field.label}
      <OptionalMark optional={field.optional} />
    </label>
  );
  return field.heading ? <h1 className="field__heading">{label}</h1> : label;
}
