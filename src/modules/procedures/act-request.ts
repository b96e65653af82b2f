import { z } from 'zod';
import { CorrectionPoint } from './action.ts';

const reasons = z.string().trim().min(1, '请写明理由').max(4000, '理由不超过4000字');
const opinion = z.string().trim().max(4000, '意见不超过4000字').default('');
const task = z.string().optional();

/** What an official asks to do on a case. `task` names the task where several are open to the same post. */
export const ActRequest = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), task }),
  z.object({
    act: z.literal('request-correction'),
    task,
    points: z.array(CorrectionPoint).min(1, '请至少写明一项需要补正的内容'),
  }),
  z.object({ act: z.literal('refuse-acceptance'), task, reasons }),
  z.object({ act: z.literal('pass'), task, opinion }),
  z.object({ act: z.literal('object'), task, reasons }),
  z.object({ act: z.literal('approve'), task, opinion }),
  z.object({ act: z.literal('refuse'), task, reasons }),
  z.object({ act: z.literal('issue'), task }),
  z.object({
    act: z.literal('deliver'),
    task,
    method: z.enum(['electronic', 'window', 'post']),
    note: z.string().trim().max(500).default(''),
  }),
  z.object({
    act: z.literal('pause'),
    name: z.string().trim().min(1, '请选择特别程序'),
    basis: z.string().trim().min(1, '请写明依据'),
    expectedDays: z.coerce.number().int().min(1, '请填写所需天数').max(365),
  }),
  z.object({ act: z.literal('resume'), result: opinion }),
  z.object({ act: z.literal('extend'), days: z.coerce.number().int().min(1).max(15), reasons }),
]);
export type ActRequest = z.infer<typeof ActRequest>;
export type ActName = ActRequest['act'];

export function isActName(text: string): text is ActName {
  return ActRequest.options.some((option) => option.shape.act.value === text);
}
