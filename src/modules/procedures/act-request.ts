import { z } from 'zod';
import { isCalendarDate } from '../../kernel/date.ts';
import { CorrectionPoint } from './action.ts';
import { FindingsRequest } from './expert-review/review.ts';
import { SpecialProcedureKind } from './special-procedure.ts';

const reasons = z.string().trim().min(1, '请写明理由').max(4000, '理由不超过4000字');
const opinion = z.string().trim().max(4000, '意见不超过4000字').default('');
const task = z.string().optional();
/** The day on which it happened, where that was not today. */
const on = z
  .union([z.literal('').transform(() => undefined), z.string().refine(isCalendarDate, '请填写日期')])
  .optional();

/** What is written in place of the editable parts of the document that the act brings. */
const letter = z.record(z.string().max(60), z.string().trim().max(2000, '不超过2000字')).optional();

/** A special procedure begins: which, by what article, and how long it takes, as the applicant is told in writing. */
const special = {
  kind: SpecialProcedureKind,
  basis: z.string().trim().min(1, '请写明依据').max(500, '依据不超过500字'),
  expectedDays: z.coerce.number().int().min(1, '请填写所需天数').max(365),
  expectedUnit: z.enum(['working-day', 'calendar-day']).default('working-day'),
  /** Codes of the experts who review, and that each has been asked whether they must keep out. */
  experts: z.array(z.string()).max(50).optional(),
  noInterest: z.boolean().optional(),
  on,
  letter,
};
const specialEnd = {
  /** Sequence of the act that began it, where several last. */
  of: z.coerce.number().int().positive().optional(),
  result: opinion,
  findings: FindingsRequest.optional(),
  on,
};

/** What an official asks to do on a case. `task` names the task where several are open to the same post. */
export const ActRequest = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), task, letter }),
  z.object({
    act: z.literal('request-correction'),
    task,
    points: z.array(CorrectionPoint).min(1, '请至少写明一项需要补正的内容'),
    letter,
  }),
  z.object({ act: z.literal('refuse-acceptance'), task, reasons, letter }),
  z.object({ act: z.literal('pass'), task, opinion }),
  z.object({ act: z.literal('object'), task, reasons }),
  z.object({ act: z.literal('approve'), task, opinion, letter }),
  z.object({ act: z.literal('refuse'), task, reasons, letter }),
  z.object({ act: z.literal('issue'), task }),
  z.object({
    act: z.literal('deliver'),
    task,
    method: z.enum(['electronic', 'window', 'post']),
    note: z.string().trim().max(500).default(''),
    on,
  }),
  z.object({ act: z.literal('pause'), ...special }),
  z.object({ act: z.literal('resume'), ...specialEnd }),
  z.object({ act: z.literal('pause-review'), task, ...special }),
  z.object({ act: z.literal('resume-review'), task, ...specialEnd }),
  z.object({
    act: z.literal('return'),
    task,
    againBy: z.array(z.string()).min(1, '请选择由哪个部门补充审查'),
    reasons,
  }),
  z.object({
    act: z.literal('consult'),
    task,
    agency: z.string().min(1, '请选择征求哪个部门的意见'),
    question: z.string().trim().min(1, '请写明征求意见的问题').max(2000, '问题不超过2000字'),
    answerWithin: z.coerce
      .number()
      .int()
      .min(1, '答复期限为1至10个工作日')
      .max(10, '答复期限为1至10个工作日')
      .default(3),
  }),
  z.object({
    act: z.literal('answer'),
    task,
    opinion: z.string().trim().min(1, '请填写意见').max(4000, '意见不超过4000字'),
  }),
  z.object({
    act: z.literal('extend'),
    days: z.coerce.number().int().min(1).max(15),
    reasons,
    letter,
  }),
]);
export type ActRequest = z.infer<typeof ActRequest>;
export type ActName = ActRequest['act'];

export function isActName(text: string): text is ActName {
  return ActRequest.options.some((option) => option.shape.act.value === text);
}
