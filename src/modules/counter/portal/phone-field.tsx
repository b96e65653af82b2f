import type { Refusal } from '../../../kernel/refusal.ts';
import { faultAt, TextField, useLocale } from '../../../web/ui/index.ts';

export interface PhoneFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly refusal: Refusal | undefined;
  /** The telephone of whoever types; left out where somebody types for another. */
  readonly isOwn?: boolean | undefined;
}

export function PhoneField({ label, hint, value, refusal, isOwn }: PhoneFieldProps) {
  return (
    <TextField
      name="phone"
      label={label}
      hint={hint}
      value={value}
      error={faultAt(refusal, 'phone', useLocale())}
      type="tel"
      autoComplete={isOwn ? 'tel' : 'off'}
      width={18}
    />
  );
}
