import { dateIn } from '../../../kernel/date.ts';
import { conflict, invalid, notFound, type Refusal } from '../../../kernel/refusal.ts';
import { type Database, inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Certificate, type CertificateField, type Standing, standingOf } from '../certificate.ts';
import { findCertificate } from '../certificate-store.ts';
import { hashOf, readCode, type Showing, type ShowingState, stateOf } from './showing.ts';
import { findShowing, insertShowingEvent, lockShowing } from './showing-store.ts';

export interface ShownCertificate {
  readonly showing: Showing;
  readonly certificate: Certificate;
  /** Those that were chosen. */
  readonly fields: readonly CertificateField[];
  readonly standing: Standing;
}

/** What a code would show, without showing it. @throws Refusal `showing-unknown`, `showing-used`, `showing-withdrawn`, `showing-expired` */
export async function getOpenShowing(
  platform: Platform,
  typed: string,
  database: Database = platform.database,
): Promise<Showing> {
  const code = readCode(typed);
  const showing = code && (await findShowing(database, { codeHash: hashOf(platform.secret, code) }));
  if (!showing) throw unknown();
  const state = stateOf(showing, platform.now());
  if (state !== 'open') throw over(state);
  return showing;
}

/**
 * Shows what the holder chose, to somebody who says who they are; the holder sees that, and the code is spent.
 * @throws Refusal `checker-missing`, and what `getOpenShowing` throws
 */
export async function useShowing(
  platform: Platform,
  input: { readonly code: string; readonly checker: string },
): Promise<ShownCertificate> {
  const { id } = await getOpenShowing(platform, input.code);
  const checker = input.checker.trim();
  if (checker === '' || checker.length > 100) throw checkerMissing();
  const at = platform.now();
  const showing = await inTransaction(platform.database, async (tx) => {
    await lockShowing(tx, id);
    const present = await getOpenShowing(platform, input.code, tx);
    if (!(await insertShowingEvent(tx, { showing: id, type: 'used', at, by: checker }))) throw over('used');
    return { ...present, used: { at, by: checker } };
  });
  const certificate = await findCertificate(platform.database, { id: showing.certificateId });
  if (!certificate) throw new Error('a shown certificate cannot be gone');
  return {
    showing,
    certificate,
    fields: certificate.fields.filter(({ label }) => showing.shown.includes(label.zh)),
    standing: standingOf(certificate, dateIn(at)),
  };
}

function unknown(): Refusal {
  const message = {
    zh: '没有这个出示码。请核对12位字符，或者请持证人重新出示。',
    en: 'There is no such code. Check its 12 characters, or ask the holder to show the certificate again.',
  };
  return notFound('showing-unknown', message);
}

const endings: Record<Exclude<ShowingState, 'open'>, { zh: string; en: string }> = {
  used: {
    zh: '这个出示码已经查看过一次，不能再用。需要再看时，请持证人重新出示。',
    en: 'This code has been used. Ask the holder to show the certificate again.',
  },
  withdrawn: {
    zh: '持证人已经收回这次出示。',
    en: 'The holder has taken this back.',
  },
  expired: {
    zh: '这个出示码已经过期。请持证人重新出示。',
    en: 'This code is out of date. Ask the holder to show the certificate again.',
  },
};

function over(state: Exclude<ShowingState, 'open'>): Refusal {
  return conflict(`showing-${state}`, endings[state]);
}

function checkerMissing(): Refusal {
  const message = {
    zh: '请填写查看人或者单位的名称，不超过100字；持证人会看到',
    en: 'Say who you are, at most 100 characters; the holder will see it',
  };
  return invalid('checker-missing', message, [{ field: 'checker', message }]);
}
