import { useMessages } from '../context.tsx';
import { uiWords } from '../words.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

export interface SelectProps extends FieldProps {
  value?: string | undefined;
  options: readonly { value: string; label: string }[];
  /** What the empty first choice says; `false` leaves it out. */
  empty?: string | false | undefined;
  autoComplete?: string | undefined;
}

export function Select({ value = '', options, empty, autoComplete, ...field }: SelectProps) {
  const words = useMessages(uiWords);
  return (
    <Field field={field}>
      <select
        {...controlAttributes(field)}
        className="input input--select"
        defaultValue={value}
        autoComplete={autoComplete}
      >
        {empty === false ? null : <option value="">{empty ?? words.choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
