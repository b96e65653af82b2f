import { controlAttributes, Field, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
}

export function TextArea({ value, rows = 5, maxLength, ...field }: TextAreaProps) {
  return (
    <Field field={field}>
      <textarea
        {...controlAttributes(field)}
        className="input"
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
      />
    </Field>
  );
}
