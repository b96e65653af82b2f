import type { Answers, CaseEventOf } from './action.ts';

/** How the applicant would like to receive the result. */
export interface Delivery {
  readonly method: CaseEventOf<'delivered'>['method'];
  readonly recipient: string | undefined;
  readonly phone: string | undefined;
  readonly address: string | undefined;
}

/** Codes of the code table delivery-mode (领取方式). */
const methods: Readonly<Record<string, Delivery['method']>> = {
  '1': 'electronic',
  '2': 'window',
  '3': 'post',
};

/** The answer to the element 领取方式 with the recipient's address; undefined where the form does not ask. */
export function wishedDelivery(answers: Answers): Delivery | undefined {
  const method = methods[String(answers['delivery-mode'])];
  if (!method) return undefined;
  const text = (code: string) => (typeof answers[code] === 'string' ? String(answers[code]) : undefined);
  const posted = method === 'post';
  return {
    method,
    recipient: posted ? text('recipient-name') : undefined,
    phone: posted ? text('recipient-phone') : undefined,
    address: posted ? text('recipient-address') : undefined,
  };
}
