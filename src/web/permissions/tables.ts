import type { Text } from '../../kernel/messages.ts';
import { draftPolicy } from '../../modules/applications/index.ts';
import { jointPolicy, matterPolicy } from '../../modules/bundles/index.ts';
import { itemDraftPolicy, sheetImportPolicy, synonymPolicy } from '../../modules/catalogue/index.ts';
import { certificatePolicy, keyPolicy, legacyPolicy } from '../../modules/certificates/index.ts';
import { comparisonPolicy } from '../../modules/comparison/index.ts';
import { counterPolicy } from '../../modules/counter/index.ts';
import { deliveryPolicy } from '../../modules/delivery/index.ts';
import { enquiryPolicy, entryPolicy } from '../../modules/enquiries/index.ts';
import { exchangePolicy } from '../../modules/exchange/index.ts';
import { identityPolicy } from '../../modules/identity/index.ts';
import { monitoringPolicy } from '../../modules/monitoring/index.ts';
import { noticePolicy } from '../../modules/notices/index.ts';
import { paymentPolicy } from '../../modules/payments/index.ts';
import {
  casePolicy,
  deskPolicy,
  documentPolicy,
  firstContactPolicy,
  movePolicy,
  taskPolicy,
} from '../../modules/procedures/index.ts';
import { dataSetPolicy } from '../../modules/registries/index.ts';

/** A rule as it is enforced, in its own words. */
export interface PermissionRow {
  readonly action: string;
  readonly says: string;
}

export interface PermissionTable {
  readonly code: string;
  readonly name: Text;
  readonly rules: readonly PermissionRow[];
}

const tableOf = (
  code: string,
  zh: string,
  en: string,
  { rules }: { readonly rules: readonly PermissionRow[] },
): PermissionTable => ({ code, name: { zh, en }, rules });

/** Every permission table of the platform: what none of these rules allows is denied. */
export const permissionTables: readonly PermissionTable[] = [
  tableOf('identity', '账号与身份', 'Accounts and identity', identityPolicy),
  tableOf('item-drafts', '事项草案', 'Drafts of items', itemDraftPolicy),
  tableOf('sheets', '事项表格', 'Sheets of items', sheetImportPolicy),
  tableOf('synonyms', '搜索同义词', 'Synonyms of the search', synonymPolicy),
  tableOf('enquiries', '咨询', 'Enquiries', enquiryPolicy),
  tableOf('answers', '问答库', 'Question base', entryPolicy),
  tableOf('cases', '办件', 'Cases', casePolicy),
  tableOf('tasks', '办理任务', 'Tasks', taskPolicy),
  tableOf('desk', '经办与交接', 'Who does a task', deskPolicy),
  tableOf('first-contact', '首问责任', 'First contact', firstContactPolicy),
  tableOf('moves', '在办件迁移', 'Moving running cases', movePolicy),
  tableOf('documents', '文书登记', 'Registers of documents', documentPolicy),
  tableOf('exchange', '数据共享', 'Exchange', exchangePolicy),
  tableOf('drafts', '申请草稿', 'Applications being filled in', draftPolicy),
  tableOf('matters', '一件事', 'Joint matters', matterPolicy),
  tableOf('joint', '联合踏勘与验收', 'Joint visits', jointPolicy),
  tableOf('counter', '窗口', 'Counter', counterPolicy),
  tableOf('payments', '缴费', 'Payments', paymentPolicy),
  tableOf('delivery', '送达', 'Delivery', deliveryPolicy),
  tableOf('certificates', '证照', 'Certificates', certificatePolicy),
  tableOf('legacy-certificates', '存量证照', 'Certificates on paper', legacyPolicy),
  tableOf('signing-keys', '签名密钥', 'Signing keys', keyPolicy),
  tableOf('notices', '通知', 'Notices', noticePolicy),
  tableOf('data-sets', '数据集', 'Data sets', dataSetPolicy),
  tableOf('comparison', '数据比对', 'Comparisons', comparisonPolicy),
  tableOf('monitoring', '电子监察', 'E-monitoring', monitoringPolicy),
];
