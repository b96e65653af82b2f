import type { ReactNode } from 'react';
import { FieldError } from './field.tsx';

export interface CheckboxProps {
  name: string;
  label: ReactNode;
  value?: string | undefined;
  checked?: boolean | undefined;
  error?: ReactNode | undefined;
}

/** A single consent or declaration, without a question above it. */
export function Checkbox({ name, label, value = 'yes', checked, error }: CheckboxProps) {
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <FieldError id={name} error={error} />
      <div className="choice">
        <input
          className="choice__input"
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />
        <div className="choice__text">
          <label className="choice__label" htmlFor={name}>
            {label}
          </label>
        </div>
      </div>
    </div>
  );
}
