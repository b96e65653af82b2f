import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message as it came over the wire. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly raw: string;
  /** Whether the connection was encrypted. */
  readonly isSecure: boolean;
}

/** A mail server on a real socket, that answers as the test wants. */
export interface MailServer {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** Answers the next recipients with this code and words; undefined takes the message. */
  answer: ((address: string) => { code: number; says: string } | undefined) | undefined;
  close(): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    ...options,
    onRcptTo({ address }, _session, callback) {
      const refusal = mail.answer?.(address);
      callback(refusal && Object.assign(new Error(refusal.says), { responseCode: refusal.code }));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
          isSecure: session.secure,
        });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const mail: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    received,
    answer: undefined,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return mail;
}
