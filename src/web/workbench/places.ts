import type { Text } from '../../kernel/messages.ts';
import { handlingRoles, type Role } from '../../modules/identity/index.ts';
import type { IconName } from '../ui/icon.tsx';

/** A page from which work begins. It stands in the rail of whoever holds one of the roles; without roles, of everybody. */
export interface Place {
  readonly href: string;
  readonly label: Text;
  readonly icon: IconName;
  readonly roles?: readonly Role[];
  /** Other places lie below its address. */
  readonly isExact?: true;
}

export interface PlaceGroup {
  readonly label: Text;
  readonly places: readonly Place[];
}

const handling = handlingRoles;
const withSupervisor = [...handlingRoles, 'supervisor'] as const;
const withSteward = [...withSupervisor, 'steward'] as const;
const accountRoles = ['administrator', 'security-administrator'] as const;

export const placeGroups: readonly PlaceGroup[] = [
  {
    label: { zh: '办理', en: 'Handling' },
    places: [
      {
        href: '/workbench',
        label: { zh: '我的待办', en: 'My work' },
        icon: 'clock',
        roles: handling,
        isExact: true,
      },
      {
        href: '/workbench/counter',
        label: { zh: '窗口接待', en: 'Window' },
        icon: 'people',
        roles: ['acceptor'],
      },
      {
        href: '/workbench/cases',
        label: { zh: '办件查询', en: 'Cases' },
        icon: 'document',
        roles: withSupervisor,
      },
      {
        href: '/workbench/matters',
        label: { zh: '一件事办件', en: 'Joint matters' },
        icon: 'list',
        roles: withSupervisor,
      },
      {
        href: '/workbench/first-contact',
        label: { zh: '我的首问', en: 'First contact' },
        icon: 'person',
        roles: handling,
      },
      {
        href: '/workbench/enquiries',
        label: { zh: '咨询台', en: 'Enquiries' },
        icon: 'help',
        roles: handling,
      },
      {
        href: '/workbench/documents',
        label: { zh: '文书登记', en: 'Documents' },
        icon: 'document',
        roles: withSupervisor,
      },
      {
        href: '/workbench/certificates',
        label: { zh: '证照管理', en: 'Certificates' },
        icon: 'certificate',
        roles: ['decider', 'issuer'],
      },
      {
        href: '/workbench/payments',
        label: { zh: '缴费管理', en: 'Payments' },
        icon: 'money',
        roles: ['acceptor', 'decider', 'issuer', 'supervisor'],
      },
      {
        href: '/workbench/delivery',
        label: { zh: '寄送与领取', en: 'Delivery' },
        icon: 'mail',
        roles: ['acceptor', 'decider', 'issuer', 'supervisor'],
      },
      {
        href: '/workbench/identity-checks',
        label: { zh: '窗口身份核对', en: 'Identity at the counter' },
        icon: 'person',
        roles: ['acceptor', ...accountRoles],
      },
    ],
  },
  {
    label: { zh: '事项', en: 'Catalogue' },
    places: [
      {
        href: '/workbench/catalogue/items',
        label: { zh: '事项维护', en: 'Items' },
        icon: 'search',
        roles: ['steward'],
      },
      {
        href: '/workbench/catalogue/drafts',
        label: { zh: '修改草案', en: 'Drafts' },
        icon: 'edit',
        roles: ['steward'],
      },
      {
        href: '/workbench/catalogue/findings',
        label: { zh: '事项检查', en: 'Catalogue check' },
        icon: 'list',
        roles: ['steward'],
      },
      {
        href: '/workbench/guidance',
        label: { zh: '导航检查', en: 'Navigator check' },
        icon: 'check-circle',
        roles: ['steward'],
      },
      {
        href: '/workbench/catalogue/relations',
        label: { zh: '事项关系', en: 'Relations' },
        icon: 'graph',
        roles: ['steward'],
      },
      {
        href: '/workbench/catalogue/searches',
        label: { zh: '搜索情况', en: 'Searches' },
        icon: 'search',
        roles: ['steward'],
      },
      {
        href: '/workbench/catalogue/sheets',
        label: { zh: '事项表格', en: 'Sheets' },
        icon: 'download',
        roles: ['steward'],
      },
      {
        href: '/workbench/procedures',
        label: { zh: '流程', en: 'Procedures' },
        icon: 'graph',
        roles: withSteward,
      },
      {
        href: '/workbench/answers',
        label: { zh: '问答库', en: 'Question base' },
        icon: 'list',
        roles: withSteward,
      },
    ],
  },
  {
    label: { zh: '数据', en: 'Data' },
    places: [
      {
        href: '/workbench/data-sets',
        label: { zh: '数据集', en: 'Data sets' },
        icon: 'list',
        roles: ['steward'],
      },
      {
        href: '/workbench/comparisons',
        label: { zh: '数据比对', en: 'Comparisons' },
        icon: 'check-circle',
        roles: ['steward', 'supervisor'],
      },
      {
        href: '/workbench/objections',
        label: { zh: '信息异议', en: 'Objections' },
        icon: 'help',
        roles: ['steward', 'decider', 'supervisor'],
      },
      {
        href: '/workbench/data-quality',
        label: { zh: '数据质量', en: 'Data quality' },
        icon: 'check-circle',
        roles: ['steward', 'supervisor'],
      },
      {
        href: '/workbench/exchange',
        label: { zh: '数据共享', en: 'Data exchange' },
        icon: 'external',
        roles: ['steward', 'supervisor'],
      },
    ],
  },
  {
    label: { zh: '监督', en: 'Oversight' },
    places: [
      {
        href: '/workbench/monitoring',
        label: { zh: '电子监察', en: 'Monitoring' },
        icon: 'check-circle',
        roles: withSupervisor,
      },
      {
        href: '/workbench/burdens',
        label: { zh: '减负账', en: 'Burdens' },
        icon: 'list',
        roles: ['supervisor', 'steward', 'decider'],
      },
      {
        href: '/workbench/halls',
        label: { zh: '大厅运行', en: 'Halls' },
        icon: 'people',
        roles: ['supervisor'],
      },
      {
        href: '/workbench/audit',
        label: { zh: '办理记录核验', en: 'Audit' },
        icon: 'shield',
        roles: ['supervisor'],
      },
      {
        href: '/workbench/security-log',
        label: { zh: '安全日志', en: 'Security log' },
        icon: 'shield',
        roles: ['auditor'],
      },
      {
        href: '/workbench/view',
        label: { zh: '岗位视角', en: 'View as a post' },
        icon: 'person',
        roles: ['steward'],
      },
      {
        href: '/workbench/signing-keys',
        label: { zh: '签名密钥', en: 'Signing keys' },
        icon: 'lock',
        roles: ['security-administrator'],
      },
      {
        href: '/workbench/permissions',
        label: { zh: '权限清单', en: 'Permissions' },
        icon: 'list',
        roles: ['security-administrator', 'auditor'],
      },
    ],
  },
  {
    label: { zh: '管理', en: 'Administration' },
    places: [
      {
        href: '/workbench/accounts',
        label: { zh: '账号管理', en: 'Accounts' },
        icon: 'people',
        roles: accountRoles,
      },
      {
        href: '/workbench/post-requests',
        label: { zh: '岗位确认', en: 'Posts to confirm' },
        icon: 'check-circle',
        roles: accountRoles,
      },
      {
        href: '/workbench/calendar',
        label: { zh: '放假安排', en: 'Holidays' },
        icon: 'calendar',
        roles: ['administrator'],
      },
      {
        href: '/workbench/notices/outbox',
        label: { zh: '消息发送', en: 'Messages sent' },
        icon: 'mail',
        roles: ['administrator'],
      },
    ],
  },
  {
    label: { zh: '我的', en: 'Mine' },
    places: [
      {
        href: '/workbench/notices',
        label: { zh: '我的消息', en: 'My messages' },
        icon: 'mail',
        roles: handling,
        isExact: true,
      },
      {
        href: '/workbench/deputies',
        label: { zh: '岗位代理', en: 'Deputies' },
        icon: 'person',
        roles: withSteward,
      },
      {
        href: '/workbench/hand-over',
        label: { zh: '工作移交', en: 'Hand over' },
        icon: 'people',
        roles: handling,
      },
      {
        href: '/workbench/account',
        label: { zh: '账号与密码', en: 'My account' },
        icon: 'lock',
        isExact: true,
      },
    ],
  },
];
