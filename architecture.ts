/**
 * The modules in their order: a later one may use an earlier one by its `index.ts`, never the other way round.
 * Migrations run, content is loaded and the structure is checked in this order.
 */
export const modules = [
  'agencies',
  'identity',
  'openid',
  'elements',
  'catalogue',
  'forms',
  'guidance',
  'enquiries',
  'procedures',
  'registries',
  'exchange',
  'comparison',
  'applications',
  'bundles',
  'counter',
  'payments',
  'delivery',
  'certificates',
  'monitoring',
  'notices',
] as const;

export type ModuleName = (typeof modules)[number];
