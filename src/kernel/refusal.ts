import type { Text } from './messages.ts';

/** Why a request is refused; a transport maps it to its own code (HTTP: 422, 404, 403, 401, 409, 429, 413). */
export type RefusalKind =
  | 'invalid'
  | 'not-found'
  | 'not-allowed'
  | 'not-signed-in'
  | 'conflict'
  | 'too-many'
  | 'too-large';

/** A fault at one field, by the field's name in the form or body (`shareholders[0].name`). */
export interface FieldFault {
  readonly field: string;
  readonly message: Text;
}

/**
 * An expected "no": a stable code and a sentence that tells the reader what to do.
 * Everything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly text: Text;
  readonly faults: readonly FieldFault[];

  constructor(kind: RefusalKind, code: string, text: Text, faults: readonly FieldFault[] = []) {
    super(`${code}: ${text.zh}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.text = text;
    this.faults = faults;
  }
}

export function invalid(code: string, text: Text, faults: readonly FieldFault[] = []): Refusal {
  return new Refusal('invalid', code, text, faults);
}

export function notFound(code: string, text: Text): Refusal {
  return new Refusal('not-found', code, text);
}

export function notAllowed(code: string, text: Text): Refusal {
  return new Refusal('not-allowed', code, text);
}

export function conflict(code: string, text: Text): Refusal {
  return new Refusal('conflict', code, text);
}
