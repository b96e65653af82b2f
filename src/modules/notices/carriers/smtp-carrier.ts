import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { textIn } from '../../../kernel/messages.ts';
import type { SmtpConfig } from '../../../platform/config.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Carrier, Letter, Outcome } from './carrier.ts';
import { mailHtml, mailText } from './mail-body.tsx';

/** E-mail by SMTP (RFC 5321), encrypted unless the configuration says that the server may do without. */
export function smtpCarrier(
  smtp: SmtpConfig,
  { publicUrl, site }: Pick<Platform, 'publicUrl' | 'site'>,
): Carrier {
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.isEncryptedFromTheStart,
    requireTLS: smtp.tls === 'required',
    ...(smtp.user !== undefined && { auth: { user: smtp.user, pass: smtp.password ?? '' } }),
    tls: { minVersion: 'TLSv1.2', ...(smtp.ca !== undefined && { ca: readFileSync(smtp.ca) }) },
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(publicUrl).hostname;
  return {
    async send(letter) {
      const frame = { siteName: textIn(site.name, letter.locale), hotline: site.hotline };
      try {
        await transport.sendMail({
          from: smtp.from,
          to: letter.target,
          subject: letter.subject,
          text: mailText(letter, frame),
          html: mailHtml(letter, frame),
          // The same for every attempt, so that a mailbox that has it already can tell.
          messageId: `<${letter.id}@${host}>`,
          // RFC 3834: no automatic reply to an automatic message.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error, letter);
      }
    },
  };
}

/** RFC 5321 section 4.2.1: after 5xx the same message is not sent again; a wrong login is ours to mend. */
function outcomeOf(error: unknown, { target }: Letter): Outcome {
  if (!(error instanceof Error)) throw error;
  const { responseCode, code } = error as Error & { responseCode?: number; code?: string };
  const said = error.message.replaceAll(target, '…').slice(0, 500);
  if (code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500) {
    return { kind: 'refused', error: said };
  }
  const isUnreachable = responseCode === undefined || code === 'EAUTH';
  return { kind: 'later', error: said, isUnreachable };
}
