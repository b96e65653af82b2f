import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { findManagedAccount } from '../administration-store.ts';
import { normaliseLogin } from '../login-name.ts';
import { identityPolicy } from '../policy.ts';
import { listSignIns, type SignInRecord } from '../sign-in-store.ts';
import { type SecurityEventKind, securityEventKinds } from './security-event.ts';
import { type LoggedEvent, readSecurityEvents } from './security-event-store.ts';

export interface EventPage {
  readonly events: readonly LoggedEvent[];
  /** Cursor of the next page, where there is one. */
  readonly next: string | undefined;
}

/** What has happened to the own account. */
export async function listOwnEvents(
  { database }: Platform,
  actor: Actor,
  after: string | undefined,
): Promise<EventPage> {
  return pageOf(await readSecurityEvents(database, { accountId: actor.accountId }, pageAfter(after, 30)), 30);
}

/** The latest sign-ins of the own account. */
export function listOwnSignIns({ database }: Platform, { accountId }: Actor): Promise<SignInRecord[]> {
  return listSignIns(database, accountId, 100);
}

export interface LogQuery {
  readonly kind: string | undefined;
  readonly login: string | undefined;
  readonly after: string | undefined;
}

export interface LogView extends EventPage {
  /** Of the one account that was asked for. */
  readonly signIns: readonly SignInRecord[];
}

/** The whole log, for auditors; of a sign-in name nobody has there is nothing. @throws Refusal `not-allowed` */
export async function findLogView({ database }: Platform, actor: Actor, query: LogQuery): Promise<LogView> {
  identityPolicy.require(actor, 'read-log', {});
  const account = query.login ? await findManagedAccount(database, normaliseLogin(query.login)) : undefined;
  if (query.login && !account) return { events: [], next: undefined, signIns: [] };
  const filter = { accountId: account?.accountId, kind: readKind(query.kind) };
  const page = pageOf(await readSecurityEvents(database, filter, pageAfter(query.after, 50)), 50);
  return { ...page, signIns: account ? await listSignIns(database, account.accountId, 50) : [] };
}

function readKind(text: string | undefined): SecurityEventKind | undefined {
  return securityEventKinds.find((kind) => kind === text);
}

function pageAfter(after: string | undefined, size: number) {
  return { after: readCursor(after), size: size + 1 };
}

function pageOf(found: LoggedEvent[], size: number): EventPage {
  const events = found.slice(0, size);
  const last = events.at(-1);
  return { events, next: last && found.length > size ? writeCursor(last.at, last.id) : undefined };
}
