import { resolve } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  TONGBAN_MODE: z.enum(['demo', 'production']).default('demo'),
  TONGBAN_DATA: z.string().default('.tongban/data'),
  TONGBAN_CONTENT: z.string().default('content'),
  TONGBAN_PUBLIC_URL: z.url().optional(),
  TONGBAN_SECRET: z.string().min(32).optional(),
  TONGBAN_TRUST_PROXY: z.enum(['0', '1']).default('0'),
  TONGBAN_SECOND_FACTOR: z.enum(['required', 'offered']).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATABASE_URL: z.string().optional(),
  DATABASE_APP_URL: z.string().optional(),
  TONGBAN_SIGNALS: z.enum(['listen', 'poll']).default('listen'),
  TONGBAN_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  TONGBAN_SMTP_TLS: z.enum(['required', 'offered']).default('required'),
  TONGBAN_SMTP_CA: z.string().optional(),
  TONGBAN_MAIL_FROM: z.string().min(3).optional(),
  TONGBAN_PROVIDER_SECRETS: z
    .string()
    .regex(/^[a-z][a-z0-9-]*=[^\s,]+(,[a-z][a-z0-9-]*=[^\s,]+)*$/)
    .optional(),
});

/** The mail server that notices go through. */
export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** `smtps:`; otherwise the connection is encrypted by STARTTLS. */
  readonly isEncryptedFromTheStart: boolean;
  /** `offered`: what the server cannot encrypt goes in the clear, for a server on the same machine. */
  readonly tls: 'required' | 'offered';
  /** File with the certificate of an authority of one's own. */
  readonly ca: string | undefined;
  readonly from: string;
}

/** Everything the program reads from its environment, read once at start. */
export interface Config {
  readonly mode: 'demo' | 'production';
  /** Absolute directory of files, keys and the embedded database. */
  readonly dataDirectory: string;
  readonly contentDirectory: string;
  readonly publicUrl: string | undefined;
  /** Signs cookies and form tokens; in demo mode it is made and kept in the data directory. */
  readonly secret: string | undefined;
  readonly trustProxy: boolean;
  /** Whether officials must have a second factor, or may; in production they must. */
  readonly secondFactor: 'required' | 'offered';
  readonly host: string;
  readonly port: number;
  /** Owner connection (migrations). Without it the embedded PostgreSQL is used. */
  readonly databaseUrl: string | undefined;
  /** Login of the application, which may not change history. */
  readonly databaseAppUrl: string | undefined;
  /** `poll` where the database server has no LISTEN and NOTIFY. */
  readonly signals: 'listen' | 'poll';
  /** Absent: the demonstration keeps what it would send, production sends no e-mail. */
  readonly smtp: SmtpConfig | undefined;
  /** Secrets that outside identity providers have given us, by the code of the provider. */
  readonly providerSecrets: ReadonlyMap<string, string>;
}

/** @throws ZodError naming the variable and what is wrong with it */
export function readConfig(variables: Record<string, string | undefined>, root: string): Config {
  const value = environment.parse(variables);
  return {
    mode: value.TONGBAN_MODE,
    dataDirectory: resolve(root, value.TONGBAN_DATA),
    contentDirectory: resolve(root, value.TONGBAN_CONTENT),
    publicUrl: value.TONGBAN_PUBLIC_URL?.replace(/\/$/, ''),
    secret: value.TONGBAN_SECRET,
    trustProxy: value.TONGBAN_TRUST_PROXY === '1',
    secondFactor:
      value.TONGBAN_SECOND_FACTOR ?? (value.TONGBAN_MODE === 'production' ? 'required' : 'offered'),
    host: value.HOST,
    port: value.PORT,
    databaseUrl: value.DATABASE_URL,
    databaseAppUrl: value.DATABASE_APP_URL,
    signals: value.TONGBAN_SIGNALS,
    smtp: smtpOf(value),
    providerSecrets: secretsIn(value.TONGBAN_PROVIDER_SECRETS ?? ''),
  };
}

function smtpOf(value: z.output<typeof environment>): SmtpConfig | undefined {
  if (value.TONGBAN_SMTP_URL === undefined) return undefined;
  const url = new URL(value.TONGBAN_SMTP_URL);
  const isEncryptedFromTheStart = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: url.port === '' ? (isEncryptedFromTheStart ? 465 : 587) : Number(url.port),
    user: url.username === '' ? undefined : decodeURIComponent(url.username),
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
    isEncryptedFromTheStart,
    tls: value.TONGBAN_SMTP_TLS,
    ca: value.TONGBAN_SMTP_CA,
    from: value.TONGBAN_MAIL_FROM ?? `noreply@${url.hostname}`,
  };
}

/** `province=…,national=…` */
function secretsIn(text: string): Map<string, string> {
  const pairs = text.split(',').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  );
}
