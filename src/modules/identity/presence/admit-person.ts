import { parseIdentityNumber } from '../../../kernel/identity-number.ts';
import { parseMobilePhone } from '../../../kernel/phone.ts';
import { type FieldFault, invalid, Refusal } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { NaturalPerson } from '../actor.ts';
import { findPersonByNumber, insertDeclaredPerson } from '../person-store.ts';
import { parseName } from '../registration.ts';

/**
 * Takes in somebody who has never been here: without an account, declared from the identity card that one clerk has compared.
 * Whoever is known already stays as he is. @throws Refusal `person-invalid`
 */
export async function admitPerson(
  { database, now }: Platform,
  typed: { name: string; identityNumber: string; phone: string },
): Promise<NaturalPerson> {
  const faults: FieldFault[] = [];
  const read = <T>(field: string, parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ field, message: error.text });
      return undefined;
    }
  };
  const name = read('name', () => parseName(typed.name));
  const identityNumber = read('identityNumber', () => parseIdentityNumber(typed.identityNumber).number);
  const phone = read('phone', () => parseMobilePhone(typed.phone));
  if (name === undefined || identityNumber === undefined || phone === undefined) {
    throw invalid('person-invalid', { zh: '请核对标出的内容。', en: 'Please check what is marked.' }, faults);
  }
  const at = now();
  await insertDeclaredPerson(database, { id: uuidv7(), name, identityNumber, phone, at });
  const known = await findPersonByNumber(database, identityNumber);
  if (!known) throw new Error('a person who was just taken in is not there');
  return known.person;
}
