import type { ReactNode } from 'react';
import { FieldError, FieldHint, OptionalMark } from './field.tsx';

export interface FieldsetProps {
  legend: ReactNode;
  children: ReactNode;
  id?: string | undefined;
  hint?: ReactNode | undefined;
  error?: ReactNode | undefined;
  optional?: boolean | undefined;
  heading?: boolean | undefined;
  /** Several fields of one matter, as opposed to one question with choices. */
  group?: boolean | undefined;
}

export function Fieldset({ legend, children, id, hint, error, optional, heading, group }: FieldsetProps) {
  const text = (
    <>
      {legend}
      <OptionalMark optional={optional} />
    </>
  );
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <fieldset aria-describedby={id && describedBy ? describedBy : undefined}>
        <legend className={group ? 'field__label field__label--group' : 'field__label'}>
          {heading ? <h1 className="field__heading">{text}</h1> : text}
        </legend>
        <FieldHint id={id ?? ''} hint={hint} />
        <FieldError id={id ?? ''} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
