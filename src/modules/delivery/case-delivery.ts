import type { CaseDeliveries } from '../applications/index.ts';
import { findConsignmentOfCase } from './consignment-store.ts';
import { deliveryWords } from './words.ts';

/** What the page of a case says of its result. */
export const caseDeliveries: CaseDeliveries = {
  async findOfCase({ database }, number) {
    const one = await findConsignmentOfCase(database, number);
    if (!one) return undefined;
    const path = `/my/cases/${number}/delivery`;
    if (one.state === 'delivered') return { path };
    const { zh, en } = deliveryWords;
    return { path, news: { zh: zh.notice[one.state], en: en.notice[one.state] } };
  },
};
