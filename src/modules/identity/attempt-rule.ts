import { Refusal } from '../../kernel/refusal.ts';

export type AttemptKind =
  | 'sign-in-login'
  | 'sign-in-address'
  | 'registration-address'
  | 'code'
  | 'confirmation'
  | 'recovery-login'
  | 'recovery-address'
  | 'contact-code'
  | 'real-name'
  | 'claim';

/** How many attempts in a row are free, and how long the next must wait after each further one. */
export interface AttemptRule {
  readonly kind: AttemptKind;
  /** Without an attempt for this long the count starts again. */
  readonly forgetMinutes: number;
  /** Seconds to wait after the first, second … attempt; the last value holds for all further ones. */
  readonly waitSeconds: readonly number[];
}

const quarterHour = 900;
const hour = 3600;

/** Five wrong passwords close a login for 15 minutes; a tenth for an hour. */
export const signInByLogin: AttemptRule = {
  kind: 'sign-in-login',
  forgetMinutes: 24 * 60,
  waitSeconds: [...Array<number>(4).fill(0), ...Array<number>(5).fill(quarterHour), hour],
};

/** Wider, because a whole office or hall may share one address. */
export const signInByAddress: AttemptRule = {
  kind: 'sign-in-address',
  forgetMinutes: 15,
  waitSeconds: [...Array<number>(49).fill(0), quarterHour],
};

export const registrationByAddress: AttemptRule = {
  kind: 'registration-address',
  forgetMinutes: 60,
  waitSeconds: [...Array<number>(19).fill(0), hour],
};

/** Six digits fall to patience: five wrong ones close the second step for a quarter of an hour, ten for an hour. */
export const codeByAccount: AttemptRule = {
  kind: 'code',
  forgetMinutes: 24 * 60,
  waitSeconds: [...Array<number>(4).fill(0), ...Array<number>(5).fill(quarterHour), hour],
};

/** The password asked for again before a sensitive act. */
export const confirmationByAccount: AttemptRule = {
  kind: 'confirmation',
  forgetMinutes: 24 * 60,
  waitSeconds: [...Array<number>(4).fill(0), ...Array<number>(5).fill(quarterHour), hour],
};

/** Codes cost money and patience: three in a row, then one a minute, then one in a quarter of an hour. */
export const contactByAccount: AttemptRule = {
  kind: 'contact-code',
  forgetMinutes: 24 * 60,
  waitSeconds: [0, 0, 60, 60, 60, quarterHour],
};

export const recoveryByLogin: AttemptRule = {
  kind: 'recovery-login',
  forgetMinutes: 24 * 60,
  waitSeconds: [0, 0, 60, 60, 60, quarterHour, quarterHour, hour],
};

/** Wider, because a whole office or hall may share one address. */
export const recoveryByAddress: AttemptRule = {
  kind: 'recovery-address',
  forgetMinutes: 60,
  waitSeconds: [...Array<number>(19).fill(0), hour],
};

/** The register is asked five times in a row, then no more than once in an hour. */
export const realNameByAccount: AttemptRule = {
  kind: 'real-name',
  forgetMinutes: 24 * 60,
  waitSeconds: [...Array<number>(4).fill(0), hour],
};

/** Companies and children that turn out not to be one's own. */
export const claimByAccount: AttemptRule = {
  kind: 'claim',
  forgetMinutes: 24 * 60,
  waitSeconds: [...Array<number>(9).fill(0), hour],
};

/** `too-many-attempts`, saying when to come back. */
export function tooManyAttempts(notBefore: Date, now: Date): Refusal {
  const seconds = Math.max(1, Math.ceil((notBefore.getTime() - now.getTime()) / 1000));
  const minutes = Math.ceil(seconds / 60);
  const wait =
    seconds < 60
      ? { zh: `${seconds}秒`, en: `${seconds} seconds` }
      : { zh: `${minutes}分钟`, en: `${minutes} minutes` };
  return new Refusal('too-many', 'too-many-attempts', {
    zh: `尝试次数过多。为保护账号安全，请在${wait.zh}后再试。`,
    en: `Too many attempts. To protect the account, wait ${wait.en} and try again.`,
  });
}
