import { z } from 'zod';
import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';

/** What can be done at a counter for somebody whose identity card has been seen. */
export const CounterAct = z.enum(['password', 'factors', 'verify', 'open']);
export type CounterAct = z.infer<typeof CounterAct>;

export const counterActNames: Readonly<Record<CounterAct, Text>> = {
  password: { zh: '重设密码', en: 'Reset the password' },
  factors: { zh: '解除登录保护（动态口令、通行密钥、恢复码）', en: 'Remove second factors' },
  verify: { zh: '核验实名', en: 'Verify the identity' },
  open: { zh: '开通本人账号（原由监护人代办）', en: 'Open an own account, after a guardian acted' },
};

/** Asked by the official who has seen the card; another one checks and does it. */
export interface CounterRequest {
  readonly id: Uuid;
  readonly askedAt: Date;
  readonly asker: { readonly officialId: Uuid; readonly accountId: Uuid; readonly name: string };
  /** Of the asker's post. */
  readonly region: string;
  readonly subject: CounterSubject;
  readonly acts: readonly CounterAct[];
  readonly evidence: string;
  readonly phone: string | undefined;
  readonly reason: string;
  readonly isDecided: boolean;
}

export interface CounterSubject {
  readonly kind: 'person' | 'official';
  readonly name: string;
  /** Masked. */
  readonly number: string | undefined;
  readonly accountId: Uuid | undefined;
  readonly personId: Uuid | undefined;
  readonly officialId: Uuid | undefined;
}
