import { invalid } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { sealText } from '../../../platform/sealed-text.ts';
import type { PersonActor } from '../../identity/index.ts';
import { getHeldCertificate } from '../queries/get-held-certificate.ts';
import { hashOf, makeCode, showingMinutes } from './showing.ts';
import { insertShowing } from './showing-store.ts';

export interface ShowingInput {
  readonly purpose: string;
  readonly shown: readonly string[];
  readonly minutes: string;
}

/** What a sealed code is sealed for. */
export const showingSeal = 'certificate-showing';

/**
 * Lets whoever has the code see chosen fields of a certificate, once.
 * @returns the showing, whose page tells the code
 * @throws Refusal `certificate-unknown`, `showing-incomplete`
 */
export async function openShowing(
  platform: Platform,
  actor: PersonActor,
  certificateId: string,
  input: ShowingInput,
): Promise<Uuid> {
  const certificate = await getHeldCertificate(platform, actor, certificateId);
  const purpose = input.purpose.trim();
  const shown = certificate.fields.map(({ label }) => label.zh).filter((one) => input.shown.includes(one));
  const minutes = showingMinutes.find((one) => String(one) === input.minutes);
  if (purpose === '' || purpose.length > 100 || shown.length === 0 || minutes === undefined) {
    throw incomplete({ purpose, shown, minutes });
  }
  const id = uuidv7();
  const code = makeCode();
  const createdAt = platform.now();
  await inTransaction(platform.database, (tx) =>
    insertShowing(tx, {
      id,
      certificateId: certificate.id,
      holderAccount: actor.accountId,
      purpose,
      shown,
      codeHash: hashOf(platform.secret, code),
      codeSealed: sealText(platform.secret, showingSeal, id, code),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + minutes * 60_000),
    }),
  );
  return id;
}

function incomplete(given: {
  readonly purpose: string;
  readonly shown: readonly string[];
  readonly minutes: number | undefined;
}): Error {
  const faults = [
    (given.purpose === '' || given.purpose.length > 100) && {
      field: 'purpose',
      message: {
        zh: '请写明给谁看、办什么事，不超过100字',
        en: 'Say whom you show it to and what for, at most 100 characters',
      },
    },
    given.shown.length === 0 && {
      field: 'shown',
      message: { zh: '请至少选择一项要出示的内容', en: 'Choose at least one thing to show' },
    },
    given.minutes === undefined && {
      field: 'minutes',
      message: { zh: '请选择有效时间', en: 'Choose how long it holds' },
    },
  ].filter((fault) => fault !== false);
  const message = { zh: '出示内容还不完整，请按提示补充。', en: 'Something is missing; see below.' };
  return invalid('showing-incomplete', message, faults);
}
