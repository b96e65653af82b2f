import { controlAttributes, Field, type FieldProps } from './field.tsx';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`. */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  autoComplete?: string | undefined;
}

/**
 * One native date input: one name and one ISO value on the server, the reader's own calendar on the phone,
 * and a plain text box with the same format where a browser knows no dates.
 */
export function DateField({ value, min, max, autoComplete, ...field }: DateFieldProps) {
  return (
    <Field field={field}>
      <input
        {...controlAttributes(field)}
        className="input input--12"
        type="date"
        placeholder="YYYY-MM-DD"
        defaultValue={value}
        min={min}
        max={max}
        autoComplete={autoComplete}
      />
    </Field>
  );
}
