import type { Text } from '../../kernel/messages.ts';
import type { DataSet, SharingClass } from './data-set.ts';

export const sharingNames: Readonly<Record<SharingClass, Text>> = {
  free: { zh: '无条件共享', en: 'Shared freely' },
  'on-condition': { zh: '有条件共享', en: 'Shared on condition' },
  none: { zh: '不予共享', en: 'Not shared' },
};

export const opennessNames: Readonly<Record<DataSet['openness'], Text>> = {
  free: { zh: '无条件开放', en: 'Open' },
  'on-condition': { zh: '有条件开放', en: 'Open on condition' },
  none: { zh: '不予开放', en: 'Not open' },
};

export const cycleNames: Readonly<Record<DataSet['updateCycle'], Text>> = {
  'real-time': { zh: '实时', en: 'Real time' },
  daily: { zh: '每日', en: 'Daily' },
  weekly: { zh: '每周', en: 'Weekly' },
  monthly: { zh: '每月', en: 'Monthly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
  yearly: { zh: '每年', en: 'Yearly' },
  irregular: { zh: '不定期', en: 'Irregular' },
};

/** 基础信息资源目录 (《政务信息资源目录编制指南（试行）》); what belongs to none is the organ's own. */
export function baseNameOf({ base }: Pick<DataSet, 'base'>): Text {
  return base ? baseNames[base] : ownBase;
}

export const ownBase: Text = { zh: '部门信息资源', en: 'The organ itself' };

export const baseNames: Readonly<Record<NonNullable<DataSet['base']>, Text>> = {
  population: { zh: '人口基础信息库', en: 'Population base' },
  'legal-entity': { zh: '法人单位基础信息库', en: 'Legal entity base' },
  certificate: { zh: '电子证照基础信息库', en: 'Certificate base' },
  place: { zh: '自然资源和空间地理基础信息库', en: 'Geographic base' },
  credit: { zh: '社会信用基础信息库', en: 'Credit base' },
  supervision: { zh: '监管主题信息库', en: 'Supervision base' },
};
