/** Views of a desk's queue. */
export const queueTabs = ['waiting', 'claimed', 'closed'] as const;
export type QueueTab = (typeof queueTabs)[number];
