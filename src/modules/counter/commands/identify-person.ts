import { dateIn } from '../../../kernel/date.ts';
import { isIdentityNumber, parseIdentityNumber } from '../../../kernel/identity-number.ts';
import { isMobilePhone, parseMobilePhone } from '../../../kernel/phone.ts';
import { invalid, Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  admitPerson,
  findPersonByNumber,
  findPersonByPhone,
  type NaturalPerson,
} from '../../identity/index.ts';
import { findByNumber } from '../appointments/appointment-store.ts';
import { recordEvent } from './record-event.ts';
import type { OpenedReception } from './requirements.ts';

/** What the clerk, or the card reader, has typed. */
export interface PersonInput {
  /** Identity number, mobile telephone, or number of an appointment of today. */
  readonly key: string;
  /** For somebody who has never been here. */
  readonly name: string;
  readonly phone: string;
  /** Whether the clerk says that card and person have been compared. */
  readonly isCompared: boolean;
}

/**
 * Finds who stands at the window, or takes him in; nobody is served under a name before the card has been compared.
 * @throws Refusal `person-key-invalid`, `person-new`, `person-not-compared`, `person-invalid`, `reception-changed`
 */
export async function identifyPerson(
  platform: Platform,
  opened: OpenedReception,
  input: PersonInput,
): Promise<void> {
  const found = await findPerson(platform, opened, input.key);
  if (!found && input.name.trim() === '') throw notKnown(input.key);
  if (!input.isCompared) throw notCompared();
  const person: NaturalPerson =
    found ?? (await admitPerson(platform, { ...input, identityNumber: input.key }));
  await recordEvent(platform, opened, {
    type: 'identified',
    person: person.personId,
    name: person.name,
    isNew: !found,
  });
}

/** @throws Refusal `person-key-invalid` */
async function findPerson(
  platform: Platform,
  { place }: OpenedReception,
  typed: string,
): Promise<NaturalPerson | undefined> {
  const { database } = platform;
  const key = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  if (appointmentNumber.test(key)) return findByAppointment(platform, place.hall.code, key);
  if (isMobilePhone(key)) return (await findPersonByPhone(database, parseMobilePhone(key)))?.person;
  if (isIdentityNumber(key)) return (await findPersonByNumber(database, key))?.person;
  throw keyInvalid(key);
}

const appointmentNumber = /^[A-Z]\d{6}$/;

/** Who has booked for today and signs in with the telephone of the booking. The card is compared all the same. */
async function findByAppointment(
  { database, now }: Platform,
  hall: string,
  number: string,
): Promise<NaturalPerson> {
  const appointment = await findByNumber(database, { hall, day: dateIn(now()), number });
  const found = appointment && (await findPersonByPhone(database, appointment.phone));
  if (found) return found.person;
  const message = appointment
    ? {
        zh: '预约人没有注册过，请刷身份证或者输入身份证号码',
        en: 'Whoever booked has no account. Read the identity card or type its number',
      }
    : {
        zh: '今天这个大厅没有这个预约号，请刷身份证或者输入身份证号码',
        en: 'There is no such appointment here today. Read the identity card or type its number',
      };
  throw invalid('person-key-invalid', message, [{ field: 'key', message }]);
}

function keyInvalid(key: string): Refusal {
  const message = faultOf(key);
  return invalid('person-key-invalid', message, [{ field: 'key', message }]);
}

/** Eighteen signs were meant as an identity number: then what is wrong with it is said. */
function faultOf(key: string): Refusal['text'] {
  const general = {
    zh: '请刷身份证，或者输入18位身份证号码、11位手机号码、预约号',
    en: 'Read the identity card, or type an identity number (18 signs), a mobile number (11 digits) or the number of an appointment',
  };
  if (key.length !== 18) return general;
  try {
    parseIdentityNumber(key);
  } catch (error) {
    if (error instanceof Refusal) return error.text;
    throw error;
  }
  return general;
}

function notKnown(key: string): Refusal {
  const isPhone = isMobilePhone(key);
  const message = isPhone
    ? {
        zh: '没有用这个手机号码登录的人。请刷身份证或者输入身份证号码',
        en: 'Nobody signs in with this telephone. Read the identity card or type its number',
      }
    : {
        zh: '第一次来办事。请照身份证填写姓名，再填写手机号码',
        en: 'A first visit. Write the name as on the identity card, and a mobile number',
      };
  return invalid(isPhone ? 'person-key-invalid' : 'person-new', message, [
    { field: isPhone ? 'key' : 'name', message },
  ]);
}

function notCompared(): Refusal {
  const message = {
    zh: '请核对身份证与本人是否一致，一致的请勾选',
    en: 'Compare the identity card with the person, then tick',
  };
  return invalid('person-not-compared', message, [{ field: 'compared', message }]);
}
