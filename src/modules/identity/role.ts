import { z } from 'zod';
import type { Text } from '../../kernel/messages.ts';

/** What an official can do in a post; roles are given by agency. */
export const Role = z.enum([
  'acceptor',
  'reviewer',
  'decider',
  'issuer',
  'supervisor',
  'steward',
  'administrator',
]);
export type Role = z.infer<typeof Role>;

export const roleNames: Readonly<Record<Role, Text>> = {
  acceptor: { zh: '受理岗', en: 'Acceptance' },
  reviewer: { zh: '审查岗', en: 'Review' },
  decider: { zh: '决定岗', en: 'Decision' },
  issuer: { zh: '制证发证岗', en: 'Issuing' },
  supervisor: { zh: '效能监督岗', en: 'Supervision' },
  steward: { zh: '事项与数据管理岗', en: 'Item and data stewardship' },
  administrator: { zh: '系统管理岗', en: 'Administration' },
};
