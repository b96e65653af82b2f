import { useMessages } from '../context.tsx';
import { uiWords } from '../words.ts';
import type { FieldProps, FieldWidth } from './field.tsx';
import { NumberField } from './number-field.tsx';

export interface MoneyFieldProps extends FieldProps {
  /** Yuan, as typed: `12.50`. */
  value?: string | undefined;
  /** 元 unless the question is asked in 万元. */
  unit?: string | undefined;
  width?: FieldWidth | undefined;
}

export function MoneyField({ unit, width = 12, ...field }: MoneyFieldProps) {
  const words = useMessages(uiWords);
  return <NumberField {...field} unit={unit ?? words.currency} width={width} decimals />;
}
