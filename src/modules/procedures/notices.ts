import { type CalendarDate, dateIn } from '../../kernel/date.ts';
import type { CaseAction, CaseEvent } from './action.ts';
import { type CaseState, reduceCase } from './case.ts';
import { kindOf } from './documents/document.ts';
import { letterOf, type NoticeBody } from './documents/letter.ts';
import type { NoticeFacts } from './documents/occasion.ts';

export type { NoticeFacts } from './documents/occasion.ts';

/** A letter of the organ to the applicant (法律文书), made from an act by its template; the same case gives the same letter for ever. */
export interface CaseNotice extends NoticeBody {
  /** Of the action it belongs to. */
  readonly sequence: number;
  /** 文号: 云河市监许准字〔2026〕12号 */
  readonly number: string;
  readonly to: string;
  readonly agency: string;
  /** Who did it, where an official did: a deputy with whom he stands in for. */
  readonly official: string | undefined;
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
  const { event, sequence, at } = action;
  const document = facts.documents.get(sequence);
  const number = document?.number ?? earlyNumber(facts, action);
  const template = document
    ? facts.templates.findVersion(document.template.code, document.template.version)
    : facts.templates.findFor({ type: event.type, deemed: isDeemed(event) });
  if (number === undefined || !template) return undefined;
  const on = dateIn(at);
  // A letter says what held on its day: the dates are those of the history up to it.
  const then = reduceCase(state.procedure, state.actions.slice(0, sequence), state.calendar.asOf(at));
  return {
    ...letterOf(template, { event, state: then, facts, on }),
    ...noticeHead(facts, action),
    number,
  };
}

/** Who writes to whom, and when. */
export function noticeHead({ identity, agencyName }: NoticeFacts, { sequence, at, actor }: CaseAction) {
  return {
    sequence,
    to: identity.applicantName,
    agency: agencyName,
    official: actor.agency === undefined ? undefined : actor.name,
    on: dateIn(at),
    at,
  };
}

function isDeemed(event: CaseEvent): boolean | undefined {
  return 'deemed' in event ? event.deemed : undefined;
}

/** The first letters have no number of a series, but one made of the number of the case. */
function earlyNumber(
  { item, identity }: NoticeFacts,
  { event, at, sequence }: CaseAction,
): string | undefined {
  const character = characters[event.type];
  if (character === undefined) return undefined;
  return `${kindOf(item.type, character)}〔${dateIn(at).slice(0, 4)}〕${identity.number}-${sequence}号`;
}

/** The character of each kind of letter before there were series. */
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
