import { type CalendarDate, dateIn } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { CaseAction, CaseEvent } from './action.ts';
import { type CaseState, reduceCase } from './case.ts';
import { bodyOf, type NoticeBody, type NoticeFacts } from './notice-bodies.ts';

export type { NoticeFacts } from './notice-bodies.ts';

/** A letter of the organ to the applicant (法律文书), made from an act; the same case gives the same letter for ever. */
export interface CaseNotice extends NoticeBody {
  /** Of the action it belongs to. */
  readonly sequence: number;
  /** 文书编号, such as 许受〔2026〕990102…-2号: unique without a counter, because the number of the case is. */
  readonly number: string;
  readonly to: string;
  readonly agency: string;
  readonly on: CalendarDate;
  readonly at: Date;
}

/** The letters a case has brought so far, in the order of its acts. */
export function noticesOf(state: CaseState, facts: NoticeFacts): CaseNotice[] {
  return state.actions.flatMap((action) => noticeOf(state, facts, action) ?? []);
}

/** @param sequence of the action the letter belongs to */
export function findNotice(state: CaseState, facts: NoticeFacts, sequence: number): CaseNotice | undefined {
  return noticesOf(state, facts).find((notice) => notice.sequence === sequence);
}

function noticeOf(state: CaseState, facts: NoticeFacts, action: CaseAction): CaseNotice | undefined {
  const character = characters[action.event.type];
  if (character === undefined) return undefined;
  const on = dateIn(action.at);
  // A letter says what held on its day: the dates are those of the history up to it.
  const then = reduceCase(state.procedure, state.actions.slice(0, action.sequence));
  const body = bodyOf({ event: action.event, state: then, facts, on });
  if (!body) return undefined;
  const kind = facts.item.type === '01' ? '许' : '政';
  return {
    ...body,
    sequence: action.sequence,
    number: `${kind}${character}〔${on.slice(0, 4)}〕${facts.identity.number}-${action.sequence}号`,
    to: facts.identity.applicantName,
    agency: facts.agencyName,
    on,
    at: action.at,
  };
}

/** The character of each kind of letter in its number, as registries of documents use them. */
const characters: Readonly<Partial<Record<CaseEvent['type'], string>>> = {
  accepted: '受',
  'correction-requested': '补',
  'acceptance-refused': '不受',
  paused: '特',
  extended: '延',
  approved: '准',
  refused: '不准',
};

/** The address, telephones and how to follow the case, as the last paragraph of every letter. */
export function contactOf({ contact }: NoticeFacts): Text {
  const parts = [
    contact.address && { zh: `办公地址：${contact.address}`, en: `Office: ${contact.address}` },
    contact.phone && { zh: `咨询电话：${contact.phone}`, en: `Questions: ${contact.phone}` },
    contact.complaintPhone && {
      zh: `监督投诉电话：${contact.complaintPhone}`,
      en: `Complaints: ${contact.complaintPhone}`,
    },
    {
      zh: '凭办件编号可以在本平台查询办理情况',
      en: 'Follow the case here by its number',
    },
  ].filter((part) => typeof part === 'object');
  return {
    zh: `${parts.map((part) => part.zh).join('；')}。`,
    en: `${parts.map((part) => part.en).join('; ')}.`,
  };
}
