import { defineCheck } from '../check.ts';

export const onlineWithoutAddress = defineCheck<never>({
  code: 'online-without-address',
  severity: 'error',
  about: 'standard',
  title: { zh: '说能网上办，却没有办理入口', en: 'Offered online, but there is nowhere to apply' },
  remedy: {
    zh: '配置在线表单，或者填写在线办理地址；都没有的，取消网上办理。',
    en: 'Make a form or give the address of the site; otherwise take “online” away.',
  },
  why: () => ({
    zh: '办理形式包括网上办理，但既没有在线表单，也没有办理地址。',
    en: 'It is said to be online, but there is neither a form nor an address.',
  }),
  *look({ item }) {
    if (!item.channels.includes('online') || item.form.length > 0 || item.externalUrl) return;
    yield { place: 'channels', detail: {} };
  },
});
