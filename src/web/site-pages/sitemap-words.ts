import { defineMessages } from '../../kernel/messages.ts';

interface Group {
  readonly title: string;
  readonly links: readonly { readonly to: string; readonly label: string }[];
}

interface SitemapWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly groups: readonly Group[];
}

export const sitemapWords = defineMessages<SitemapWords>({
  zh: {
    title: '网站地图',
    description: '本站全部栏目一览：找事项、我的办件、证照核验、网站信息、开放接口。',
    lead: '本站全部栏目，一页看全。',
    groups: [
      {
        title: '找事项',
        links: [
          { to: '/', label: '首页' },
          { to: '/search', label: '搜索事项' },
          { to: '/personal', label: '个人办事' },
          { to: '/business', label: '法人办事' },
          { to: '/guide-me', label: '智能导航' },
          { to: '/bundles', label: '一件事一次办' },
          { to: '/topics', label: '按主题' },
          { to: '/agencies', label: '按部门' },
          { to: '/regions', label: '按地区' },
          { to: '/counter/appointments', label: '预约办事' },
          { to: '/counter/progress', label: '凭查询码查进度' },
          { to: '/lists', label: '清单公开（权力、收费、基金、目录）' },
        ],
      },
      {
        title: '我的',
        links: [
          { to: '/sign-in', label: '登录' },
          { to: '/register', label: '注册' },
          { to: '/my', label: '我的办件和草稿' },
          { to: '/my/certificates', label: '我的证照' },
          { to: '/my/account', label: '账号和密码' },
        ],
      },
      {
        title: '核验',
        links: [{ to: '/verify', label: '核验电子证照' }],
      },
      {
        title: '网站信息',
        links: [
          { to: '/about', label: '关于本站' },
          { to: '/accessibility', label: '无障碍声明' },
        ],
      },
    ],
  },
  en: {
    title: 'Site map',
    description:
      'All sections of this site: services, your matters, verification, about the site, open interfaces.',
    lead: 'Every section on one page.',
    groups: [
      {
        title: 'Find a service',
        links: [
          { to: '/', label: 'Home' },
          { to: '/search', label: 'Search services' },
          { to: '/personal', label: 'For people' },
          { to: '/business', label: 'For business' },
          { to: '/guide-me', label: 'Navigator' },
          { to: '/bundles', label: 'One matter, one application' },
          { to: '/topics', label: 'By topic' },
          { to: '/agencies', label: 'By department' },
          { to: '/regions', label: 'By place' },
          { to: '/counter/appointments', label: 'Book an appointment' },
          { to: '/counter/progress', label: 'Progress by code' },
          { to: '/lists', label: 'Public lists (powers, charges, funds, directory)' },
        ],
      },
      {
        title: 'Your matters',
        links: [
          { to: '/sign-in', label: 'Sign in' },
          { to: '/register', label: 'Register' },
          { to: '/my', label: 'Your cases and drafts' },
          { to: '/my/certificates', label: 'Your certificates' },
          { to: '/my/account', label: 'Account and password' },
        ],
      },
      {
        title: 'Verify',
        links: [{ to: '/verify', label: 'Verify an electronic certificate' }],
      },
      {
        title: 'About the site',
        links: [
          { to: '/about', label: 'About this site' },
          { to: '/accessibility', label: 'Accessibility statement' },
        ],
      },
    ],
  },
});
