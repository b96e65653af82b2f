import { notAllowed } from '../../kernel/refusal.ts';
import type { Item } from '../catalogue/index.ts';
import type { Applicant } from './draft.ts';

export type CapacityFit = 'fits' | 'needs-company' | 'needs-person';

/** Whether an item is for those in whose name somebody acts. */
export function capacityFit(item: Pick<Item, 'audience'>, kind: Applicant['kind']): CapacityFit {
  const isForPersons = item.audience.includes('1');
  const isForOthers = item.audience.some((audience) => audience !== '1');
  if (kind === 'company') return isForOthers ? 'fits' : 'needs-person';
  return isForPersons ? 'fits' : 'needs-company';
}

/** @throws Refusal `company-needed`, `own-name-needed` */
export function requireCapacity(item: Pick<Item, 'audience'>, kind: Applicant['kind']): void {
  const fit = capacityFit(item, kind);
  if (fit === 'needs-company') {
    throw notAllowed('company-needed', {
      zh: '这个事项由企业或者其他单位办理。请先切换为以单位名义办理。',
      en: 'This service is for companies and organisations. First choose to act for one.',
    });
  }
  if (fit === 'needs-person') {
    throw notAllowed('own-name-needed', {
      zh: '这个事项由个人办理。请先切换为以本人名义办理。',
      en: 'This service is for individuals. First choose to act in your own name.',
    });
  }
}
