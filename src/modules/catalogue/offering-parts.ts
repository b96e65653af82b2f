import { z } from 'zod';
import { SystemLevel, SystemNetwork } from './item-codes.ts';

/** A text that is already `{ zh, en }`. */
export const Words = z.strictObject({ zh: z.string(), en: z.string().optional() });

/** What a person can do at this agency beside handing in papers; what is not said is not known. */
export const Services = z.strictObject({
  /** 是否进驻政务大厅 */
  inHall: z.boolean().optional(),
  /** 一窗受理 */
  oneWindow: z.boolean().optional(),
  appointment: z.boolean().optional(),
  appointmentsPerDay: z.number().int().positive().optional(),
  appointmentRule: Words.optional(),
  appointmentUrl: z.string().optional(),
  postMaterials: z.boolean().optional(),
  postResult: z.boolean().optional(),
  selfService: z.boolean().optional(),
  onlinePayment: z.boolean().optional(),
});

/** Ways to ask or to complain beside the telephone. */
export const ContactWays = z.strictObject({
  website: z.string().optional(),
  email: z.string().optional(),
  wechat: z.string().optional(),
  address: Words.optional(),
});

/** Who hears a person against the decision: 行政复议机关 or 人民法院. */
export const RemedyBody = z.strictObject({
  name: Words,
  address: Words.optional(),
  phone: z.string().optional(),
  website: z.string().optional(),
});

export const Remedies = z.strictObject({ reconsideration: RemedyBody, litigation: RemedyBody });

/** The system in which the agency handles its cases. */
export const BusinessSystem = z.strictObject({
  name: Words,
  url: z.string().optional(),
  network: SystemNetwork.optional(),
  level: SystemLevel.optional(),
});

/** Whether the sign-on of this platform is enough for the address elsewhere. */
export const SignOn = z.strictObject({ web: z.boolean().optional(), mobile: z.boolean().optional() });

/** An organ by name and, where it is known, by code. */
export const Organ = z.strictObject({ name: Words, code: z.string().optional() });
