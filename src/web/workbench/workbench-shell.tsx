import type { Context, MiddlewareHandler } from 'hono';
import type { ReactNode } from 'react';
import { defineMessages, messagesIn, textIn } from '../../kernel/messages.ts';
import { distinctName, getDirectory } from '../../modules/agencies/index.ts';
import {
  type Env,
  handlingRoles,
  holdsPost,
  type OfficialActor,
  type Role,
  roleNames,
} from '../../modules/identity/index.ts';
import type { Page } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { WorkbenchLink } from './page.ts';
import { renderWorkbench } from './shell.tsx';

const words = defineMessages({
  zh: {
    tasks: '我的待办',
    cases: '办件查询',
    matters: '一件事办件',
    documents: '文书登记',
    payments: '缴费管理',
    delivery: '寄送与领取',
    certificates: '证照管理',
    items: '事项维护',
    drafts: '修改草案',
    enquiries: '咨询台',
    answers: '问答库',
    findings: '事项检查',
    navigators: '导航检查',
    searches: '搜索情况',
    relations: '事项关系',
    sheets: '事项表格',
    dataSets: '数据集',
    exchange: '数据共享',
    monitoring: '电子监察',
    audit: '办理记录核验',
    accounts: '账号管理',
    postRequests: '岗位确认',
    deputies: '岗位代理',
    handOver: '工作移交',
    firstContact: '我的首问',
    calendar: '放假安排',
    window: '窗口接待',
    halls: '大厅运行',
    identityChecks: '窗口身份核对',
    procedures: '流程',
    securityLog: '安全日志',
    permissions: '权限清单',
    notices: '我的消息',
    outbox: '消息发送',
    account: '账号与密码',
  },
  en: {
    tasks: 'My work',
    cases: 'Cases',
    matters: 'Joint matters',
    documents: 'Documents',
    payments: 'Payments',
    delivery: 'Delivery',
    certificates: 'Certificates',
    items: 'Items',
    drafts: 'Drafts',
    enquiries: 'Enquiries',
    answers: 'Question base',
    findings: 'Catalogue check',
    navigators: 'Navigator check',
    searches: 'Searches',
    relations: 'Relations',
    sheets: 'Sheets',
    dataSets: 'Data sets',
    exchange: 'Data exchange',
    monitoring: 'Monitoring',
    audit: 'Audit',
    accounts: 'Accounts',
    postRequests: 'Posts to confirm',
    deputies: 'Deputies',
    handOver: 'Hand over',
    firstContact: 'First contact',
    calendar: 'Holidays',
    window: 'Window',
    halls: 'Halls',
    identityChecks: 'Identity at the counter',
    procedures: 'Procedures',
    securityLog: 'Security log',
    permissions: 'Permissions',
    notices: 'My messages',
    outbox: 'Messages sent',
    account: 'My account',
  },
});

/** Gives the slices below it the workbench's frame. Who may enter is for the slices to say. */
export function workbenchShell(platform: Platform): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.setRenderer((content, page) => renderWorkbenchPage(c, platform, content, page));
    await next();
  };
}

export async function renderWorkbenchPage(
  c: Context<Env>,
  platform: Platform,
  content: ReactNode,
  page: Page,
): Promise<Response> {
  const actor = c.get('actor');
  const official = actor?.kind === 'official' ? actor : undefined;
  const directory = await getDirectory(platform.database);
  const html = renderWorkbench(content, page, {
    locale: c.get('locale'),
    csrfToken: c.get('csrfToken'),
    path: c.get('sitePath'),
    asset: platform.assets.address,
    site: {
      name: platform.site.name,
      hotline: platform.site.hotline,
      demo: platform.config.mode === 'demo',
    },
    official: official && { ...describePosts(c, official, directory), signOut: '/sign-out' },
    navigation: official ? navigation(c, official) : [],
  });
  c.header('cache-control', 'no-store');
  return c.html(html, page.status ?? 200);
}

function describePosts(
  c: Context<Env>,
  official: OfficialActor,
  directory: Awaited<ReturnType<typeof getDirectory>>,
): { name: string; agency: string; post: string } {
  const locale = c.get('locale');
  const agencies = new Set(
    official.posts.map((post) => textIn(distinctName(directory, post.agency), locale)),
  );
  const roles = new Set(official.posts.map((post) => textIn(roleNames[post.role], locale)));
  const separator = locale === 'en' ? ', ' : '、';
  return { name: official.name, agency: [...agencies].join(separator), post: [...roles].join(separator) };
}

function navigation(c: Context<Env>, official: OfficialActor): WorkbenchLink[] {
  const say = messagesIn(words, c.get('locale'));
  const path = c.get('sitePath').split('?')[0] ?? '';
  const link = (href: string, label: string, icon: WorkbenchLink['icon']): WorkbenchLink => ({
    href,
    label,
    icon,
    current: href === '/workbench' ? path === href : path.startsWith(href),
  });
  const holds = (...roles: readonly Role[]) => roles.some((role) => holdsPost(official, role));
  return [
    ...(holds(...handlingRoles) ? [link('/workbench', say.tasks, 'clock')] : []),
    ...(holds('acceptor') ? [link('/workbench/counter', say.window, 'people')] : []),
    ...(holds(...handlingRoles, 'supervisor') ? [link('/workbench/cases', say.cases, 'document')] : []),
    ...(holds(...handlingRoles, 'supervisor') ? [link('/workbench/matters', say.matters, 'list')] : []),
    ...(holds(...handlingRoles, 'steward', 'supervisor')
      ? [link('/workbench/procedures', say.procedures, 'graph')]
      : []),
    ...(holds(...handlingRoles, 'supervisor')
      ? [link('/workbench/documents', say.documents, 'document')]
      : []),
    ...(holds('acceptor', 'decider', 'issuer', 'supervisor')
      ? [
          link('/workbench/payments', say.payments, 'money'),
          link('/workbench/delivery', say.delivery, 'mail'),
        ]
      : []),
    ...(holds('decider', 'issuer') ? [link('/workbench/certificates', say.certificates, 'certificate')] : []),
    ...(holds(...handlingRoles) ? [link('/workbench/enquiries', say.enquiries, 'help')] : []),
    ...(holds(...handlingRoles, 'steward', 'supervisor')
      ? [link('/workbench/answers', say.answers, 'list')]
      : []),
    ...(holdsPost(official, 'steward')
      ? [
          link('/workbench/catalogue/items', say.items, 'search'),
          link('/workbench/catalogue/drafts', say.drafts, 'edit'),
          link('/workbench/catalogue/findings', say.findings, 'list'),
          link('/workbench/guidance', say.navigators, 'check-circle'),
          link('/workbench/catalogue/relations', say.relations, 'graph'),
          link('/workbench/catalogue/searches', say.searches, 'search'),
          link('/workbench/catalogue/sheets', say.sheets, 'download'),
          link('/workbench/data-sets', say.dataSets, 'list'),
        ]
      : []),
    ...(holds('steward', 'supervisor') ? [link('/workbench/exchange', say.exchange, 'external')] : []),
    ...(holds(...handlingRoles, 'supervisor')
      ? [link('/workbench/monitoring', say.monitoring, 'check-circle')]
      : []),
    ...(holdsPost(official, 'supervisor')
      ? [link('/workbench/halls', say.halls, 'people'), link('/workbench/audit', say.audit, 'shield')]
      : []),
    ...(holds('acceptor', 'administrator', 'security-administrator')
      ? [link('/workbench/identity-checks', say.identityChecks, 'person')]
      : []),
    ...(holds('administrator', 'security-administrator')
      ? [
          link('/workbench/accounts', say.accounts, 'people'),
          link('/workbench/post-requests', say.postRequests, 'check-circle'),
        ]
      : []),
    ...(holdsPost(official, 'administrator') ? [link('/workbench/calendar', say.calendar, 'calendar')] : []),
    ...(holds(...handlingRoles, 'supervisor', 'steward')
      ? [link('/workbench/deputies', say.deputies, 'person')]
      : []),
    ...(holds(...handlingRoles) ? [link('/workbench/hand-over', say.handOver, 'people')] : []),
    ...(holds('security-administrator', 'auditor')
      ? [link('/workbench/permissions', say.permissions, 'list')]
      : []),
    ...(holds('auditor') ? [link('/workbench/security-log', say.securityLog, 'shield')] : []),
    ...(holds('administrator') ? [link('/workbench/notices/outbox', say.outbox, 'mail')] : []),
    ...(holds(...handlingRoles)
      ? [{ ...link('/workbench/notices', say.notices, 'mail'), current: path === '/workbench/notices' }]
      : []),
    ...(holds(...handlingRoles) ? [link('/workbench/first-contact', say.firstContact, 'person')] : []),
    { ...link('/workbench/account', say.account, 'lock'), current: path === '/workbench/account' },
  ];
}
