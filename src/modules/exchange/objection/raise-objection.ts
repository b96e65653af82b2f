import { randomInt } from 'node:crypto';
import { dateIn } from '../../../kernel/date.ts';
import { sha256 } from '../../../kernel/hash-chain.ts';
import { conflict } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { sealText } from '../../../platform/sealed-text.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type PersonActor, signatureOf } from '../../identity/index.ts';
import { getCalendar, getProcedures, reduceRun } from '../../procedures/index.ts';
import { subjectIndex, subjectOfActor } from '../ledger/subject.ts';
import { exchangePolicy } from '../policy.ts';
import type { ObjectionAction, ObjectionContent, ObjectionIdentity } from './objection.ts';
import { insertObjection } from './objection-store.ts';
import { projectionOf } from './projection-of.ts';

const procedureOf = { value: 'data-correction', access: 'access-question' } as const;

export type RaisedObjection = Pick<
  ObjectionIdentity,
  'kind' | 'agency' | 'dataSet' | 'element' | 'access' | 'reader'
> & { readonly content: Omit<ObjectionContent, 'name'> };

/** Opens the case at the organ that answers. @returns its number @throws Refusal `not-allowed`, `access-questioned` */
export async function raiseObjection(
  platform: Platform,
  tx: Database,
  actor: PersonActor,
  { content, ...raised }: RaisedObjection,
): Promise<string> {
  exchangePolicy.require(actor, 'object', {});
  const [directory, calendar, procedures] = await Promise.all([
    getDirectory(platform.database),
    getCalendar(platform.database),
    getProcedures(platform.database),
  ]);
  const procedure = procedures.findLatest(procedureOf[raised.kind]);
  if (!procedure) throw new Error(`the procedure ${procedureOf[raised.kind]} is not stored`);
  const now = platform.now();
  const id = uuidv7();
  const said = JSON.stringify({ ...content, name: actor.actsFor?.name ?? actor.name });
  const action: ObjectionAction = {
    sequence: 1,
    at: now,
    actor: { account: actor.accountId, name: signatureOf(actor), agency: undefined },
    event: { type: 'raised', plan: { agency: raised.agency, reviews: [] }, content: sha256(said) },
  };
  const about = subjectOfActor(actor);
  const number = `YY${dateIn(now).replaceAll('-', '')}${`${randomInt(100_000_000)}`.padStart(8, '0')}`;
  const isNew = await insertObjection(
    tx,
    {
      ...raised,
      region: directory.getAgency(raised.agency).region,
      id,
      number,
      subject: subjectIndex(platform.secret, about),
      subjectKind: about.kind,
      content: sealText(platform.secret, 'objection', id, said),
      procedureCode: procedure.code,
      procedureVersion: procedure.version,
      raisedAt: now,
      ...projectionOf(reduceRun(procedure, [action]), calendar, now),
    },
    action,
  );
  if (isNew) return number;
  throw conflict('access-questioned', {
    zh: '这条记录已经问过。请在“我的异议”中查看答复。',
    en: 'This entry has been asked about already. See the answer under “My objections”.',
  });
}
