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
  'security-administrator',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

export const roleNames: Readonly<Record<Role, Text>> = {
  acceptor: { zh: '受理岗', en: 'Acceptance' },
  reviewer: { zh: '审查岗', en: 'Review' },
  decider: { zh: '决定岗', en: 'Decision' },
  issuer: { zh: '制证发证岗', en: 'Issuing' },
  supervisor: { zh: '效能监督岗', en: 'Supervision' },
  steward: { zh: '事项与数据管理岗', en: 'Item and data stewardship' },
  administrator: { zh: '系统管理岗', en: 'System administration' },
  'security-administrator': { zh: '安全管理岗', en: 'Security administration' },
  auditor: { zh: '安全审计岗', en: 'Security audit' },
};

/** System, security and audit administration are never in one hand (GB/T 22239-2019: 系统管理、安全管理、审计管理分设). */
const apart: readonly Role[] = ['administrator', 'security-administrator', 'auditor'];

/** A post that decides for others or over others: two persons grant it. */
const powerful: readonly Role[] = ['decider', 'supervisor', 'steward', ...apart];

export function isPowerful(role: Role): boolean {
  return powerful.includes(role);
}

export function isAdministrative(role: Role): boolean {
  return apart.includes(role);
}

/** Roles at the desk, which handle cases. */
export const handlingRoles = ['acceptor', 'reviewer', 'decider', 'issuer'] as const satisfies readonly Role[];

/**
 * The roles among these that nobody may hold together; none when all is well. Who administers accounts or checks on those who do
 * handles no cases either.
 */
export function rolesInConflict(roles: Iterable<Role>): Role[] {
  const held = new Set(roles);
  const administrative = apart.filter((role) => held.has(role));
  const handling = administrative.length > 0 ? handlingRoles.filter((role) => held.has(role)) : [];
  const together = [...administrative, ...handling];
  return together.length > 1 ? together : [];
}
