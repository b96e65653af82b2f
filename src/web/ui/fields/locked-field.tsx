import { controlAttributes, Field, type FieldProps } from './field.tsx';

export interface LockedFieldProps extends FieldProps {
  /** What the person reads. */
  shown: string;
  /** What is sent. */
  values: readonly string[];
}

/** An answer that cannot be changed here: read by everybody, sent with the form all the same. */
export function LockedField({ shown, values, ...field }: LockedFieldProps) {
  const { name, ...attributes } = controlAttributes(field);
  const isSentAsShown = values.length === 1 && values[0] === shown;
  const control = {
    ...attributes,
    name: isSentAsShown ? name : undefined,
    className: 'input',
    readOnly: true,
    defaultValue: shown,
  };
  return (
    <Field field={field}>
      {shown.length > longest ? <textarea {...control} rows={3} /> : <input {...control} type="text" />}
      {isSentAsShown
        ? null
        : values.map((value) => <input key={value} type="hidden" name={name} value={value} />)}
    </Field>
  );
}

/** Of one line on a telephone. */
const longest = 24;
