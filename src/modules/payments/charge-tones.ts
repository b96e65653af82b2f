import type { Tone } from '../../web/ui/index.ts';
import type { ChargeState } from './charge.ts';

export const chargeTones: Readonly<Record<ChargeState, Tone>> = {
  open: 'warning',
  paid: 'success',
  exempt: 'success',
  cancelled: 'neutral',
  'refund-due': 'info',
  refunded: 'neutral',
};
