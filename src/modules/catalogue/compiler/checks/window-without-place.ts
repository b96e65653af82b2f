import { defineCheck } from '../check.ts';

export const windowWithoutPlace = defineCheck<never>({
  code: 'window-without-place',
  severity: 'warning',
  about: 'offering',
  title: { zh: '能到窗口办，却没有地址', en: 'There is a window, but no address' },
  remedy: {
    zh: '写明大厅名称、地址、窗口和办公时间；没有窗口的，取消窗口办理。',
    en: 'Give hall, address, window and hours; without a window, take it away.',
  },
  why: () => ({
    zh: '办理形式包括窗口办理，但没有写明地址。',
    en: 'It is offered at a window, but no address is given.',
  }),
  *look({ item, offering }) {
    if (item.channels.includes('window') && offering.places.length === 0) {
      yield { place: 'offering.places', detail: {} };
    }
  },
});
