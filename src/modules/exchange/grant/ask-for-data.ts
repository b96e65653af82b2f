import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { dateIn, isCalendarDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import { getCalendar, getProcedures, reduceRun } from '../../procedures/index.ts';
import { getDataSets } from '../../registries/index.ts';
import { exchangePolicy } from '../policy.ts';
import { projectionOf } from './act-on-grant.ts';
import { type GrantAction, type GrantIdentity, type UseWay, useWays } from './grant.ts';
import { insertGrant } from './grant-store.ts';

/** As the form sends it. */
export interface GrantForm {
  readonly asker: string;
  readonly dataSet: string;
  readonly elements: readonly string[];
  readonly ways: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  readonly perDay: string;
  readonly perMinute: string;
  readonly validUntil: string;
}

/**
 * Asks the owner of a data set for elements of it. @returns number of the request
 * @throws Refusal `not-allowed`, `data-set-unknown`, `request-incomplete`
 */
export async function askForData(platform: Platform, actor: OfficialActor, form: GrantForm): Promise<string> {
  exchangePolicy.require(actor, 'ask-for-data', { asker: form.asker });
  const { set } = (await getDataSets(platform.database)).getLayout(form.dataSet);
  const now = platform.now();
  const faults = faultsOf(form, set, dateIn(now));
  if (faults.length > 0) {
    throw invalid(
      'request-incomplete',
      { zh: '申请还不完整，请按提示补充。', en: 'The request is not complete. Correct what is marked.' },
      faults,
    );
  }
  const [directory, calendar, procedures] = await Promise.all([
    getDirectory(platform.database),
    getCalendar(platform.database),
    getProcedures(platform.database),
  ]);
  const procedure = procedures.findLatest('data-request');
  if (!procedure) throw new Error('the procedure data-request is not stored');
  const action: GrantAction = {
    sequence: 1,
    at: now,
    actor: { account: actor.accountId, name: signatureOf(actor), agency: form.asker },
    event: { type: 'asked', plan: { agency: set.owner, reviews: [] } },
  };
  const grant: GrantIdentity = {
    region: directory.getAgency(set.owner).region,
    id: uuidv7(),
    number: `GX${dateIn(now).replaceAll('-', '')}${`${randomInt(100_000_000)}`.padStart(8, '0')}`,
    asker: form.asker,
    owner: set.owner,
    dataSet: set.code,
    elements: form.elements,
    ways: form.ways as UseWay[],
    purpose: form.purpose.trim(),
    basis: form.basis.trim(),
    perDay: Number(form.perDay),
    perMinute: Number(form.perMinute),
    validFrom: dateIn(now),
    validUntil: form.validUntil,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    askedAt: now,
  };
  const projection = projectionOf(reduceRun(procedure, [action]), calendar, now);
  await inTransaction(platform.database, (tx) => insertGrant(tx, grant, action, projection));
  return grant.number;
}

interface AskedSet {
  readonly owner: string;
  readonly elements: readonly { readonly element: string }[];
  readonly sharing: { readonly class: string };
}

function faultsOf(form: GrantForm, set: AskedSet, today: string): FieldFault[] {
  const known = set.elements.map(({ element }) => element);
  const isWay = (way: string) => useWays.some((each) => each === way);
  const checks: readonly (readonly [field: string, isRight: boolean, message: Text])[] = [
    [
      'elements',
      form.elements.length > 0 && form.elements.every((one) => known.includes(one)),
      words.elements,
    ],
    ['elements', set.sharing.class !== 'none', words.notShared],
    ['asker', set.owner !== form.asker, words.own],
    ['ways', form.ways.length > 0 && form.ways.every(isWay), words.ways],
    ['purpose', hasText(form.purpose, 200), words.purpose],
    ['basis', hasText(form.basis, 500), words.basis],
    ['perDay', isCount(form.perDay, 10_000_000), words.count],
    ['perMinute', isCount(form.perMinute, 1_000_000), words.count],
    ['validUntil', isCalendarDate(form.validUntil) && form.validUntil >= today, words.until],
  ];
  return checks.filter(([, isRight]) => !isRight).map(([field, , message]) => ({ field, message }));
}

function hasText(text: string, most: number): boolean {
  return z.string().trim().min(2).max(most).safeParse(text).success;
}

function isCount(text: string, most: number): boolean {
  return /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most;
}

const words = {
  elements: {
    zh: '请至少选择一个信息项，只选办事必需的',
    en: 'Choose at least one element, and only what is needed',
  },
  notShared: { zh: '这个数据集依法不予共享', en: 'By law this data set is not shared' },
  own: { zh: '本单位的数据不需要申请', en: 'These are your own data; nothing is to be asked for' },
  ways: { zh: '请选择使用方式', en: 'Choose how the data will be used' },
  purpose: {
    zh: '请写明用于哪个事项或者职责，2至200字',
    en: 'Say for which item or duty, 2 to 200 characters',
  },
  basis: { zh: '请写明法律依据，2至500字', en: 'Name the law, 2 to 500 characters' },
  count: { zh: '请填写大于0的整数', en: 'Enter a whole number above 0' },
  until: { zh: '请选择今天或者以后的日期', en: 'Choose a day not before today' },
} satisfies Record<string, Text>;
