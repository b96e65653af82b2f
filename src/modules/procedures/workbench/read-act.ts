import type { FieldFault } from '../../../kernel/refusal.ts';
import { invalid } from '../../../kernel/refusal.ts';
import { ActRequest } from '../act-request.ts';

/** Reads an act from its posted form; an empty point of a correction is no point. @throws Refusal `act-invalid` */
export function readAct(act: string, form: URLSearchParams): ActRequest {
  const given = (name: string) => form.get(name) ?? undefined;
  const parsed = ActRequest.safeParse({
    act,
    task: given('task'),
    reasons: given('reasons') ?? '',
    opinion: given('opinion'),
    method: given('method'),
    note: given('note'),
    name: given('name') ?? '',
    basis: given('basis') ?? '',
    expectedDays: given('expectedDays'),
    result: given('result'),
    days: given('days'),
    points: pointsOf(form),
  });
  if (parsed.success) return parsed.data;
  const faults: FieldFault[] = parsed.error.issues.map((issue) =>
    faultOf(issue.path.join('.'), issue.message),
  );
  throw invalid('act-invalid', { zh: '请改正下列内容', en: 'Mend the following' }, faults);
}

export function pointCount(form: URLSearchParams): number {
  return Math.min(Math.max(Number(form.get('points')) || 1, 1), 20);
}

function pointsOf(form: URLSearchParams) {
  return Array.from({ length: pointCount(form) }, (_, index) => {
    const subject = form.get(`points.${index}.subject`) ?? '';
    return {
      subject: subject === '_whole' ? '' : subject,
      text: form.get(`points.${index}.text`)?.trim() ?? '',
    };
  }).filter((point) => point.text !== '');
}

const sentences: Readonly<Record<string, { zh: string; en: string }>> = {
  reasons: { zh: '请写明理由，不超过4000字', en: 'Give reasons, at most 4,000 characters' },
  opinion: { zh: '意见不超过4000字', en: 'At most 4,000 characters' },
  points: { zh: '请至少写明一项需要补正的内容', en: 'Name at least one thing to correct' },
  name: { zh: '请选择特别程序', en: 'Choose the special procedure' },
  basis: { zh: '请写明法律依据', en: 'Give the legal basis' },
  expectedDays: { zh: '请填写1至365之间的整数天数', en: 'Give a whole number of days from 1 to 365' },
  days: { zh: '请填写1至15之间的整数天数', en: 'Give a whole number of days from 1 to 15' },
  method: { zh: '请选择送达方式', en: 'Choose how it is delivered' },
};

function faultOf(path: string, message: string): FieldFault {
  const field = path === 'points' ? 'points.0.text' : path;
  return { field, message: sentences[path] ?? { zh: message, en: message } };
}
