import { z } from 'zod';
import type { Text } from '../../kernel/messages.ts';

/** A way to somebody outside the portal. The inbox (站内消息) is not one of them: it is always there. */
export const Channel = z.enum(['email', 'sms', 'public-account']);
export type Channel = z.infer<typeof Channel>;
export const channels = Channel.options;

export const channelNames: Readonly<Record<Channel, Text>> = {
  email: { zh: '电子邮件', en: 'E-mail' },
  sms: { zh: '短信', en: 'Text message' },
  'public-account': { zh: '公众号', en: 'Public account' },
};
