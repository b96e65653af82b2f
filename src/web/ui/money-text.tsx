import { useMessages } from './context.tsx';
import { uiWords } from './words.ts';

export interface MoneyTextProps {
  yuan: number;
  /** Says 不收费 instead of 0 元. */
  freeWhenZero?: boolean | undefined;
}

/** `1,204.50 元`; whole amounts without decimals. */
export function MoneyText({ yuan, freeWhenZero }: MoneyTextProps) {
  const words = useMessages(uiWords);
  if (freeWhenZero && yuan === 0) return words.free;
  return (
    <span className="money">
      {amount(yuan)} {words.currency}
    </span>
  );
}

function amount(yuan: number): string {
  const [whole = '0', cents = '00'] = yuan.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === '00' ? grouped : `${grouped}.${cents}`;
}
