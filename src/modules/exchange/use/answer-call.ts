import { z } from 'zod';
import { dateIn, startOfDay } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findRecord, getDataSets, type RecordLayout, type RecordRow } from '../../registries/index.ts';
import type { UseWay } from '../grant/grant.ts';
import type { AccessAnswer, HashedAccess, NewAccess } from '../ledger/access.ts';
import { accessOf } from '../ledger/note-access.ts';
import type { SubjectNumber } from '../ledger/subject.ts';
import { authenticateCall, type ReceivedCall } from './authenticate.ts';
import { compareValues } from './compare-values.ts';
import { remembered } from './remembered.ts';
import { TurnedAway } from './turned-away.ts';
import { admitCall, type Call, findSetOfGrant } from './use-store.ts';

const common = {
  grant: z.string().max(40),
  purpose: z.string().max(200),
  /** Values of the key, in the order of the declaration. */
  key: z.array(z.string().min(1).max(100)).min(1).max(4),
};

const bodies = {
  verification: z.strictObject({
    ...common,
    values: z
      .record(z.string().max(60), z.string().max(500))
      .refine((values) => Object.keys(values).length > 0),
  }),
  query: z.strictObject({ ...common, elements: z.array(z.string().max(60)).min(1).max(100) }),
};

/**
 * Answers a signed call. The record is read, and leaves only after one statement has found key, grant, nonce and quotas in
 * order and noted the read in the ledger. What is refused leaves nothing behind but the log. @throws TurnedAway
 */
export async function answerCall(platform: Platform, way: UseWay, received: ReceivedCall): Promise<object> {
  const authentic = await authenticateCall(platform, received);
  const body = bodies[way].safeParse(jsonOf(received.body));
  if (!body.success) throw new TurnedAway(400, 'body', authentic.caller);
  const { grant, purpose, key } = body.data;
  const values = 'values' in body.data ? body.data.values : undefined;
  const elements = 'values' in body.data ? Object.keys(body.data.values) : body.data.elements;
  const at = platform.now();
  const call: Call = { ...authentic, ...timesOf(at), at, grant, purpose, way, elements };
  const layout = await findLayout(platform, grant);
  const isKey = layout !== undefined && key.length === layout.keyColumns.length;
  const record = isKey ? await findRecord(platform, layout.set.code, key) : undefined;
  const answer = values ? 'compared' : record ? 'shown' : 'none';
  const noted = isKey ? notesOf(platform, { call, layout, key, record, answer }) : [];
  const refusal = await admitCall(platform.database, call, noted);
  if (refusal) throw new TurnedAway(statusOf[refusal], refusal, call.caller);
  if (!isKey) throw new TurnedAway(400, 'key', call.caller);
  const known = record && textsOf(record, elements);
  const result = values ? { result: compareValues(known, values) } : { record: known ?? null };
  return { ...result, at: at.toISOString(), reference: call.nonce };
}

const statusOf = { 'key-ended': 401, grant: 403, replayed: 401, minute: 429, day: 429 } as const;

async function findLayout(platform: Platform, grant: string): Promise<RecordLayout | undefined> {
  const set = await remembered(setsOfGrants, grant, () => findSetOfGrant(platform.database, grant));
  return set === undefined ? undefined : (await getDataSets(platform.database)).getLayout(set);
}

const setsOfGrants = new Map<string, string>();

interface NotedCall {
  readonly call: Call;
  readonly layout: RecordLayout;
  readonly key: readonly string[];
  readonly record: RecordRow | undefined;
  readonly answer: AccessAnswer;
}

function notesOf(platform: Platform, noted: NotedCall): HashedAccess[] {
  const { call, layout, answer } = noted;
  const read: NewAccess = {
    at: call.at,
    readerKind: 'system',
    reader: call.caller,
    agency: call.agency,
    role: null,
    way: call.way,
    purpose: call.purpose,
    caseNumber: null,
    dataSet: layout.set.code,
    elements: [...call.elements],
    answer,
  };
  return subjectsOf(noted).map((about) => accessOf(platform, about, read));
}

/** Whose data it is: whom the key names; in other sets everybody whose number the record holds. */
function subjectsOf({ layout, key, record }: NotedCall): SubjectNumber[] {
  const inKey = layout.keyColumns.flatMap(({ element }, index) => subjectOf(element.type, key[index]));
  if (inKey.length > 0) return inKey;
  return layout.columns.flatMap(({ element }) => {
    const value = record?.values[element.code];
    return subjectOf(element.type, typeof value === 'string' ? value : undefined);
  });
}

function subjectOf(type: string, number: string | undefined): SubjectNumber[] {
  if (number === undefined) return [];
  if (type === 'identity-number') return [{ kind: 'person', number }];
  return type === 'credit-code' ? [{ kind: 'company', number }] : [];
}

function textsOf({ values }: RecordRow, elements: readonly string[]) {
  return Object.fromEntries(
    elements.map((element) => {
      const value = values[element];
      return [
        element,
        value === undefined ? undefined : typeof value === 'object' ? value.join(',') : `${value}`,
      ];
    }),
  );
}

/** Day and minute of Beijing, whose clock is eight hours ahead all year. */
function timesOf(at: Date) {
  const today = dateIn(at);
  const minute = 60_000;
  return {
    today,
    dayBegins: startOfDay(today),
    minuteBegins: new Date(Math.floor(at.getTime() / minute) * minute),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
