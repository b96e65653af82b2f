import { controlAttributes, Field, type FieldProps, fieldId } from './field.tsx';

export interface LockedFieldProps extends FieldProps {
  /** What the person reads. */
  shown: string;
  /** What is sent. */
  values: readonly string[];
}

/** An answer that cannot be changed here: read by everybody, sent with the form all the same. */
export function LockedField({ shown, values, ...field }: LockedFieldProps) {
  const { name: _, ...attributes } = controlAttributes({ ...field, id: fieldId(field) });
  return (
    <Field field={field}>
      {shown.length > longest ? (
        <textarea {...attributes} className="input" rows={3} readOnly defaultValue={shown} />
      ) : (
        <input {...attributes} className="input" type="text" readOnly defaultValue={shown} />
      )}
      {values.map((value) => (
        <input key={value} type="hidden" name={field.name} value={value} />
      ))}
    </Field>
  );
}

/** Of one line on a telephone. */
const longest = 24;
