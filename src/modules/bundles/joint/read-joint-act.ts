import { type CalendarDate, isCalendarDate } from '../../../kernel/date.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import type { JointEvent, JointEventOf, Slot } from './joint-event.ts';
import type { JointOffer, JointSituation } from './joint-offers.ts';
import { dayOf, openDefects } from './joint-record.ts';
import { faultAt, jointInvalid } from './joint-refusals.ts';

type Typed = Pick<URLSearchParams, 'get' | 'getAll'>;

/** How many days can be proposed at once. */
export const proposedAtOnce = 3;

/** What an official typed, as the event it makes. @throws Refusal `joint-act-invalid` with every fault */
export function readJointAct(
  { act, agency }: JointOffer,
  typed: Typed,
  situation: JointSituation,
): Exclude<JointEvent, { type: 'opened' | 'photos-added' | 'date-fixed' | 'another-day-asked' }> | undefined {
  switch (act) {
    case 'propose':
      return readProposal(typed, situation);
    case 'answer':
      return readAnswer(agency, typed, situation);
    case 'sign':
      return readFinding(agency, typed, situation);
    case 'recheck':
      return readRecheck(agency, typed, situation);
    case 'conclude':
      return readConclusion(typed, situation);
    case 'call-off':
      return {
        type: 'called-off',
        reasons: only(new Reader(typed), (reader) => reader.text('reasons', 2000)),
      };
    case 'fix':
    case 'photos':
      return undefined;
    default:
      return act satisfies never;
  }
}

/** Reports of the applicant on what was mended. @throws Refusal `joint-act-invalid` */
export function readReports(typed: Typed, { record }: JointSituation): JointEventOf<'mended'> {
  const reader = new Reader(typed);
  const reports = openDefects(record)
    .filter(({ report }) => !report)
    .flatMap(({ number }) => {
      const says = reader.optional(`defect-${number}`, 2000);
      return says === '' ? [] : [{ defect: number, says }];
    });
  if (reports.length === 0) {
    const first = openDefects(record).find(({ report }) => !report);
    reader.fault(
      `defect-${first?.number ?? 1}`,
      '请写明整改情况，至少一项',
      'Say of at least one how it was mended',
    );
  }
  reader.finish();
  return { type: 'mended', reports };
}

/** Why the applicant needs another day, and which would suit. @throws Refusal `joint-act-invalid` */
export function readAnotherDay(typed: Typed): JointEventOf<'another-day-asked'> {
  return only(new Reader(typed), (reader) => ({
    type: 'another-day-asked',
    reasons: reader.text('reasons', 500),
    suits: reader.optional('suits', 200),
  }));
}

function readProposal(
  typed: Typed,
  { record, today, calendar }: JointSituation,
): JointEventOf<'dates-proposed'> {
  const reader = new Reader(typed);
  const slots = Array.from({ length: proposedAtOnce }, (_, index) =>
    reader.slot(`day-${index + 1}`, `time-${index + 1}`, { today, isRequired: index === 0 }),
  ).filter((slot) => slot !== undefined);
  for (const [index, slot] of slots.entries()) {
    if (!calendar.isWorkingDay(dayOf(slot)))
      reader.fault(`day-${index + 1}`, '这一天不是工作日，请换一天', 'Not a working day; choose another');
  }
  const place = reader.text('place', 200);
  const contact = reader.text('contact', 100);
  const reasons = record.proposal ? reader.text('reasons', 500) : '';
  reader.finish();
  return { type: 'dates-proposed', slots: [...new Set(slots)], place, contact, reasons };
}

function readAnswer(
  agency: string,
  typed: Typed,
  { record, today }: JointSituation,
): JointEventOf<'dates-answered'> {
  const reader = new Reader(typed);
  const proposed = record.proposal?.slots ?? [];
  const can = typed.getAll('can').filter((slot) => proposed.includes(slot));
  const instead = reader.slot('instead-day', 'instead-time', { today, isRequired: can.length === 0 });
  const reasons = can.length === 0 ? reader.text('reasons', 500) : reader.optional('reasons', 500);
  reader.finish();
  return { type: 'dates-answered', agency, can, ...(instead && { instead }), reasons };
}

const results = ['passed', 'defects', 'failed'] as const;

function readFinding(
  agency: string,
  typed: Typed,
  { today }: JointSituation,
): JointEventOf<'finding-signed'> {
  const reader = new Reader(typed);
  const result = results.find((one) => one === typed.get('result'));
  if (!result) reader.fault('result', '请选择现场结论', 'Choose the result');
  const says = reader.text('says', 2000);
  const inspectors = reader.inspectors();
  const found = result === 'defects' ? readDefects(reader, typed, today) : [];
  reader.finish();
  return { type: 'finding-signed', agency, result: result ?? 'passed', says, inspectors, defects: found };
}

function readDefects(reader: Reader, typed: Typed, today: CalendarDate) {
  const lines = linesOf(typed.get('defects'));
  if (lines.length === 0) reader.fault('defects', '请逐行写明需要整改的问题', 'Write each defect on a line');
  if (lines.length > 20) reader.fault('defects', '最多二十项', 'At most twenty');
  const by = reader.text('by', 200);
  const until = reader.day('until', today);
  return lines.map((text) => ({ text, by, until }));
}

function readRecheck(
  agency: string,
  typed: Typed,
  { record, today }: JointSituation,
): JointEventOf<'rechecked'> {
  const reader = new Reader(typed);
  const inspectors = reader.inspectors();
  const reported = openDefects(record).filter((defect) => defect.agency === agency && defect.report);
  const rechecked = reported.flatMap(({ number }) => {
    const answer = typed.get(`mended-${number}`);
    if (answer !== 'yes' && answer !== 'no') return [];
    const isMended = answer === 'yes';
    const says = isMended ? reader.optional(`says-${number}`, 1000) : reader.text(`says-${number}`, 1000);
    return [
      { defect: number, isMended, says, ...(!isMended && { until: reader.day(`until-${number}`, today) }) },
    ];
  });
  if (rechecked.length === 0)
    reader.fault(`mended-${reported[0]?.number ?? 1}`, '请选择复查结果', 'Choose the result of the check');
  reader.finish();
  return { type: 'rechecked', agency, inspectors, results: rechecked };
}

function readConclusion(typed: Typed, { record, step }: JointSituation): JointEventOf<'concluded'> {
  const reader = new Reader(typed);
  const result = (['passed', 'failed'] as const).find((one) => one === typed.get('result'));
  if (!result) reader.fault('result', '请选择结论', 'Choose the conclusion');
  const isAgainst = record.parties.some(({ finding }) => finding?.result === 'failed');
  if (result === 'passed' && openDefects(record).length > 0)
    reader.fault(
      'result',
      '还有问题没有整改到位，结论不能是通过',
      'Defects are open, so it cannot be passed',
    );
  if (result === 'passed' && isAgainst && step.kind === 'acceptance')
    reader.fault(
      'result',
      '有部门意见为不合格，结论不能是通过',
      'A department found against it, so it cannot be passed',
    );
  const says = reader.text('says', 2000);
  reader.finish();
  return { type: 'concluded', result: result ?? 'failed', says };
}

const linesOf = (text: string | null) =>
  (text ?? '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);

function only<Value>(reader: Reader, read: (reader: Reader) => Value): Value {
  const value = read(reader);
  reader.finish();
  return value;
}

/** Reads fields and keeps what is wrong with them, so that all of it is said at once. */
class Reader {
  readonly #typed: Typed;
  readonly #faults: FieldFault[] = [];

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  fault(field: string, zh: string, en: string): void {
    this.#faults.push(faultAt(field, zh, en));
  }

  optional(field: string, longest: number): string {
    const value = (this.#typed.get(field) ?? '').trim();
    if (value.length > longest) this.fault(field, `不超过${longest}字`, `At most ${longest} characters`);
    return value;
  }

  text(field: string, longest: number): string {
    const value = this.optional(field, longest);
    if (value === '') this.fault(field, '请填写这一项', 'Fill this in');
    return value;
  }

  day(field: string, notBefore: CalendarDate): CalendarDate {
    const value = (this.#typed.get(field) ?? '').trim();
    if (!isCalendarDate(value))
      this.fault(field, '请填写日期，例如2026-12-01', 'Give a date, for example 2026-12-01');
    else if (value < notBefore) this.fault(field, '日期不能早于今天', 'The date cannot lie in the past');
    return value as CalendarDate;
  }

  slot(
    dayField: string,
    timeField: string,
    { today, isRequired }: { today: CalendarDate; isRequired: boolean },
  ): Slot | undefined {
    const [day, time] = [dayField, timeField].map((field) => (this.#typed.get(field) ?? '').trim());
    if (!day && !isRequired) return undefined;
    const read = this.day(dayField, today);
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time ?? ''))
      this.fault(timeField, '请填写时间，例如09:30', 'Give the hour, for example 09:30');
    return `${read} ${time}`;
  }

  /** 行政许可法第三十四条第三款. */
  inspectors(): string[] {
    const names = (this.#typed.get('inspectors') ?? '').split(/[\s、，,;；]+/u).filter(Boolean);
    if (names.length < 2)
      this.fault(
        'inspectors',
        '现场核查由两名以上工作人员进行，请填写至少两人的姓名',
        'At least two officials visit; give both names',
      );
    if (names.length > 10 || names.some((name) => name.length < 2 || name.length > 40))
      this.fault('inspectors', '请填写二至十人的姓名，用顿号隔开', 'Two to ten names, divided by commas');
    return names;
  }

  /** @throws Refusal `joint-act-invalid` */
  finish(): void {
    if (this.#faults.length > 0) throw jointInvalid(this.#faults);
  }
}
