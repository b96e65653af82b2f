import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { ActRequest } from '../act-request.ts';
import { typedFindings } from './expert-review/typed-findings.ts';
import { typedPoints } from './points.ts';

/** Reads an act from its posted form; an empty point of a correction is no point. @throws Refusal `act-invalid` */
export function readAct(act: string, form: URLSearchParams): ActRequest {
  const given = (name: string) => form.get(name) ?? undefined;
  const points = typedPoints(form);
  const parsed = ActRequest.safeParse({
    act,
    task: given('task') || undefined,
    reasons: [...form.getAll('grounds'), given('reasons') ?? ''].join('\n'),
    opinion: given('opinion'),
    method: given('method'),
    note: given('note'),
    kind: given('kind') ?? '',
    basis: given('basis') ?? '',
    expectedDays: given('expectedDays'),
    expectedUnit: given('expectedUnit'),
    on: given('on'),
    of: given('of'),
    result: given('result'),
    experts: form.getAll('experts'),
    noInterest: form.has('noInterest'),
    findings: typedFindings(form),
    days: given('days'),
    againBy: form.getAll('againBy'),
    agency: given('agency') ?? '',
    question: given('question'),
    answerWithin: given('answerWithin') || undefined,
    ...letterOf(form),
    points: points.map(({ subject, text }) => ({ subject, text })),
  });
  if (parsed.success) return parsed.data;
  const places = points.map((point) => point.index);
  const faults = parsed.error.issues.map((issue) => faultOf(issue.path, issue.message, places));
  throw invalid('act-invalid', { zh: '请改正下列内容', en: 'Mend the following' }, faults);
}

/** `letter.advice`: a part of the document, as it was written. */
function letterOf(form: URLSearchParams): { letter?: Record<string, string> } {
  const parts = [...form]
    .filter(([name]) => name.startsWith(letterField))
    .map(([name, text]) => [name.slice(letterField.length), text.replaceAll('\r\n', '\n').trim()] as const);
  return parts.length > 0 ? { letter: Object.fromEntries(parts) } : {};
}

export const letterField = 'letter.';

function faultOf(
  [part = '', position]: readonly PropertyKey[],
  message: string,
  places: readonly number[],
): FieldFault {
  const name = String(part);
  if (name === 'letter') return { field: `letter.${String(position)}`, message: longLetter };
  if (name !== 'points') return { field: name, message: sentences[name] ?? { zh: message, en: message } };
  if (position === undefined) return { field: 'points.0.text', message: noPoint };
  return { field: `points.${places[Number(position)] ?? 0}.text`, message: longPoint };
}

const noPoint = { zh: '请至少写明一项需要补正的内容', en: 'Name at least one thing to correct' };
const longPoint = { zh: '每项不超过1000字', en: 'At most 1,000 characters a point' };

const longLetter = { zh: '不超过2000字', en: 'At most 2,000 characters' };

const sentences: Readonly<Record<string, { zh: string; en: string }>> = {
  reasons: { zh: '请写明理由，不超过4000字', en: 'Give reasons, at most 4,000 characters' },
  opinion: { zh: '请填写意见，不超过4000字', en: 'Write the opinion, at most 4,000 characters' },
  result: { zh: '意见不超过4000字', en: 'At most 4,000 characters' },
  kind: { zh: '请选择特别程序', en: 'Choose the special procedure' },
  on: { zh: '请按年月日填写日期', en: 'Give a date' },
  of: { zh: '请选择哪一项特别程序结束', en: 'Choose which special procedure is over' },
  basis: { zh: '请写明法律依据', en: 'Give the legal basis' },
  expectedDays: { zh: '请填写1至365之间的整数天数', en: 'Give a whole number of days from 1 to 365' },
  days: { zh: '请填写1至15之间的整数天数', en: 'Give a whole number of days from 1 to 15' },
  againBy: { zh: '请选择由哪个部门补充审查', en: 'Choose who examines again' },
  agency: { zh: '请选择征求哪个部门的意见', en: 'Choose the office that is asked' },
  question: { zh: '请写明需要答复的问题，不超过2000字', en: 'Write the question, at most 2,000 characters' },
  answerWithin: { zh: '答复期限为1至10个工作日', en: 'From 1 to 10 working days' },
  method: { zh: '请选择送达方式', en: 'Choose how it is delivered' },
  note: { zh: '备注不超过500字', en: 'At most 500 characters' },
};
