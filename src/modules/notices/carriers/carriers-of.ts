import type { Platform } from '../../../platform/platform.ts';
import type { Carriers } from './carrier.ts';
import { demoCarrier } from './demo-carrier.ts';
import { smtpCarrier } from './smtp-carrier.ts';

/** The ways that are open: e-mail where a mail server is configured, text messages and the public account by a gateway of the operator. */
export function carriersOf(platform: Platform): Carriers {
  const { config } = platform;
  const email = config.smtp && { email: smtpCarrier(config.smtp, platform) };
  if (config.mode !== 'demo') return { ...email };
  const demo = demoCarrier(platform);
  return { email: demo, sms: demo, 'public-account': demo, ...email };
}
