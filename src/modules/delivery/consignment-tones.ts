import type { Tone } from '../../web/ui/index.ts';
import type { ConsignmentState } from './consignment.ts';

export const consignmentTones: Readonly<Record<ConsignmentState, Tone>> = {
  'to-send': 'warning',
  'under-way': 'info',
  'to-collect': 'warning',
  electronic: 'success',
  delivered: 'success',
};
