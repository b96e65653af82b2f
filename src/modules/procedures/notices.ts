import { type CalendarDate, dateIn } from '../../kernel/date.ts';
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
  const then = reduceCase(
    state.procedure,
    state.actions.slice(0, action.sequence),
    state.calendar.asOf(action.at),
  );
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

/** Where to go and whom to ask, as the last paragraph of every letter; undefined where nothing is known. */
export function contactOf({ contact }: Pick<NoticeFacts, 'contact'>): string | undefined {
  const parts = [
    ['办公地址', contact.address],
    ['咨询电话', contact.phone],
    ['监督投诉电话', contact.complaintPhone],
  ].flatMap(([name, value]) => (value ? [`${name}：${value}`] : []));
  return parts.length > 0 ? `${parts.join('；')}。` : undefined;
}
