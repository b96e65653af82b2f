import { conflict } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Courier } from './courier.ts';
import { demoCourier } from './demo-courier.ts';

/** Without a courier everything that is not electronic is collected. */
export function findCourier(platform: Platform): Courier | undefined {
  return platform.config.mode === 'demo' ? demoCourier(platform) : undefined;
}

/** @throws Refusal `no-courier` */
export function getCourier(platform: Platform): Courier {
  const courier = findCourier(platform);
  if (courier) return courier;
  throw conflict('no-courier', {
    zh: '本地没有接通邮寄服务，请到窗口领取。',
    en: 'No courier is connected here. Please collect at the window.',
  });
}
