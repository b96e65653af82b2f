import type { ReactNode } from 'react';

export interface GroupFrameProps {
  /** Id of the group: error summaries lead to it. */
  readonly name: string;
  readonly label: ReactNode;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

/** Several fields of one matter. */
export function GroupFrame({ name, label, error, children }: GroupFrameProps) {
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <fieldset
        id={name}
        tabIndex={error ? -1 : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      >
        <legend className="field__label field__label--group">{label}</legend>
        {error ? (
          <p className="field__error" id={`${name}-error`}>
            {error}
          </p>
        ) : null}
        {children}
      </fieldset>
    </div>
  );
}
