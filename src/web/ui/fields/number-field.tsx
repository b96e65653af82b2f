import type { FieldProps, FieldWidth } from './field.tsx';
import { TextField } from './text-field.tsx';

export interface NumberFieldProps extends FieldProps {
  value?: string | number | undefined;
  /** Shown behind the number: 平方米, 人, 天. */
  unit?: string | undefined;
  decimals?: boolean | undefined;
  width?: FieldWidth | undefined;
  autoComplete?: string | undefined;
}

/** A text input: a number input drops what it does not understand and changes by the scroll wheel. */
export function NumberField({ value, unit, decimals, width = 8, label, ...field }: NumberFieldProps) {
  return (
    <TextField
      {...field}
      label={unit ? <UnitLabel label={label} unit={unit} /> : label}
      value={value === undefined ? undefined : String(value)}
      inputMode={decimals ? 'decimal' : 'numeric'}
      width={width}
      suffix={unit}
    />
  );
}

function UnitLabel({ label, unit }: { label: FieldProps['label']; unit: string }) {
  return (
    <>
      {label}
      <span className="visually-hidden"> ({unit})</span>
    </>
  );
}
