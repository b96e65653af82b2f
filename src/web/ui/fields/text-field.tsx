import type { HTMLInputTypeAttribute, InputHTMLAttributes, ReactNode } from 'react';
import { controlAttributes, Field, type FieldProps, type FieldWidth, widthClass } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  type?:
    | Extract<HTMLInputTypeAttribute, 'text' | 'tel' | 'email' | 'url' | 'password' | 'search'>
    | undefined;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'] | undefined;
  autoComplete?: string | undefined;
  /** Room for about this many Latin characters; the full width without it. */
  width?: FieldWidth | undefined;
  prefix?: ReactNode | undefined;
  suffix?: ReactNode | undefined;
  maxLength?: number | undefined;
  readOnly?: boolean | undefined;
}

export function TextField({
  value,
  type = 'text',
  inputMode,
  autoComplete,
  width,
  prefix,
  suffix,
  maxLength,
  readOnly,
  ...field
}: TextFieldProps) {
  const input = (
    <input
      {...controlAttributes(field)}
      className={widthClass(width)}
      type={type}
      defaultValue={value}
      inputMode={inputMode}
      autoComplete={autoComplete}
      maxLength={maxLength}
      readOnly={readOnly}
      spellCheck={type === 'text' ? undefined : false}
    />
  );
  return (
    <Field field={field}>
      <Affixed prefix={prefix} suffix={suffix}>
        {input}
      </Affixed>
    </Field>
  );
}

/** Units are part of the label or hint for those who listen, so the drawn ones are hidden from them. */
function Affixed({
  prefix,
  suffix,
  children,
}: {
  prefix: ReactNode;
  suffix: ReactNode;
  children: ReactNode;
}) {
  if (!prefix && !suffix) return children;
  return (
    <div className="affixed">
      {prefix ? (
        <span className="affixed__unit" aria-hidden="true">
          {prefix}
        </span>
      ) : null}
      {children}
      {suffix ? (
        <span className="affixed__unit" aria-hidden="true">
          {suffix}
        </span>
      ) : null}
    </div>
  );
}
