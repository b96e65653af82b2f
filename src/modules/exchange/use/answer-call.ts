import { z } from 'zod';
import { dateIn, startOfDay } from '../../../kernel/date.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findRecord, getDataSets, type RecordLayout, type RecordRow } from '../../registries/index.ts';
import type { UseWay } from '../grant/grant.ts';
import type { AccessAnswer } from '../ledger/access.ts';
import { noteAccess } from '../ledger/note-access.ts';
import type { SubjectNumber } from '../ledger/subject.ts';
import { authenticateCall, type ReceivedCall } from './authenticate.ts';
import { compareValues } from './compare-values.ts';
import { TurnedAway } from './turned-away.ts';
import { admitCall, type Call } from './use-store.ts';

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
 * Answers a signed call: grant, nonce and quotas, the record, the note in the ledger, and only then the answer. What is
 * refused leaves nothing behind but the log. @throws TurnedAway
 */
export async function answerCall(platform: Platform, way: UseWay, received: ReceivedCall): Promise<object> {
  const authentic = await authenticateCall(platform, received);
  const body = bodies[way].safeParse(jsonOf(received.body));
  if (!body.success) throw new TurnedAway(400, 'body', authentic.caller);
  const { grant, purpose, key } = body.data;
  const elements = 'values' in body.data ? Object.keys(body.data.values) : body.data.elements;
  const at = platform.now();
  const call: Call = { ...authentic, ...timesOf(at), at, grant, purpose, way, elements };
  const values = 'values' in body.data ? body.data.values : undefined;
  const layout = await admit(platform, call);
  if (key.length !== layout.keyColumns.length) throw new TurnedAway(400, 'key', call.caller);
  const record = await findRecord(platform, layout.set.code, key);
  const known = record && textsOf(record, elements);
  const result = values ? { result: compareValues(known, values) } : { record: known ?? null };
  const answer = values ? 'compared' : record ? 'shown' : 'none';
  await noteCall(platform, { call, layout, key, record, answer });
  return { ...result, at: at.toISOString(), reference: call.nonce };
}

/** Counts the call, or takes back what it has counted. */
async function admit(platform: Platform, call: Call): Promise<RecordLayout> {
  const dataSet = await inTransaction(platform.database, async (tx) => {
    const admission = await admitCall(tx, call);
    if (admission.dataSet === null) throw new TurnedAway(403, 'grant', call.caller);
    if (!admission.isFresh) throw new TurnedAway(401, 'replayed', call.caller);
    if (!admission.isWithinMinute) throw new TurnedAway(429, 'minute', call.caller);
    if (!admission.isWithinDay) throw new TurnedAway(429, 'day', call.caller);
    return admission.dataSet;
  });
  return (await getDataSets(platform.database)).getLayout(dataSet);
}

interface NotedCall {
  readonly call: Call;
  readonly layout: RecordLayout;
  readonly key: readonly string[];
  readonly record: RecordRow | undefined;
  readonly answer: AccessAnswer;
}

async function noteCall(platform: Platform, noted: NotedCall): Promise<void> {
  const { call, layout, answer } = noted;
  for (const about of subjectsOf(noted)) {
    await noteAccess(platform, platform.database, about, {
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
    });
  }
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
