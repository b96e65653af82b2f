import type { Text } from '../../../kernel/messages.ts';
import { conflict, type FieldFault, invalid, notFound, type Refusal } from '../../../kernel/refusal.ts';

export function unknownJointStep(): Refusal {
  return notFound('joint-step-unknown', {
    zh: '没有找到这次联合踏勘或者联合验收，或者您无权查看。请从一件事办件中打开。',
    en: 'There is no such joint visit, or you may not see it. Open it from its matter.',
  });
}

export function notOffered(): Refusal {
  return conflict('joint-act-not-offered', {
    zh: '现在不能办理这一步，可能同事已经办理，或者还没有轮到。请查看最新进度。',
    en: 'This cannot be done now: a colleague may have done it, or it is not its turn. Look at the progress.',
  });
}

export function jointInvalid(faults: readonly FieldFault[]): Refusal {
  const text = { zh: '请改正下面的内容', en: 'Please correct the following' };
  return invalid('joint-act-invalid', text, faults);
}

export function faultAt(field: string, zh: string, en: string): FieldFault {
  return { field, message: { zh, en } satisfies Text };
}
