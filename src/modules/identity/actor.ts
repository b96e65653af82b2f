import type { CalendarDate } from '../../kernel/date.ts';
import type { Locale } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { PowerScope } from './powers/power-scope.ts';
import type { Role } from './role.ts';

/** Who is signed in, and in which capacity: what every later module sees of a request's author. */
export type Actor = PersonActor | OfficialActor;

interface SignedIn {
  readonly accountId: Uuid;
  readonly sessionId: Uuid;
  readonly name: string;
}

/** A person with an account or without one (a child). */
export interface NaturalPerson {
  readonly personId: Uuid;
  readonly name: string;
  readonly identityNumber: string;
  readonly birthDate: CalendarDate;
  readonly sex: 'male' | 'female';
  readonly phone: string;
  readonly email: string | undefined;
  readonly address: string | undefined;
  /** `declared`: as typed at registration; `verified`: compared with the population register. */
  readonly assurance: Assurance;
}

export type Assurance = 'declared' | 'verified';

/**
 * The person whose matter it is (民法典第一百六十二条: what an agent does in his name binds the principal).
 * Mostly this is also who is signed in; where it is not, `representedBy` says who acts.
 */
export interface PersonActor extends SignedIn, NaturalPerson {
  readonly kind: 'person';
  /** Absent: in the own name (以本人名义). */
  readonly actsFor: ActsFor | undefined;
  /** Who is signed in, where a guardian or an agent acts for this person. */
  readonly representedBy?: Representative | undefined;
  /** How far the power of attorney reaches; absent where none is needed. */
  readonly power?: PowerScope | undefined;
  /** The clerk who types for a person standing at a window; the person's own acts have none. */
  readonly assistedBy?: Assistant | undefined;
}

export interface Assistant {
  readonly name: string;
  /** Agency for which the clerk receives. */
  readonly agency: string | undefined;
  /** `云河区政务服务中心A03窗口` */
  readonly place: string;
}

export interface Representative extends NaturalPerson {
  readonly as: 'guardian' | 'agent';
}

/** The company in whose name a person acts in this session. */
export interface ActsFor {
  readonly companyId: Uuid;
  readonly name: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly role: AgentRole;
}

export type AgentRole = 'legal-representative' | 'agent';

export interface OfficialActor extends SignedIn {
  readonly kind: 'official';
  readonly officialId: Uuid;
  readonly posts: readonly Post[];
  /** Only looking: the posts are those of somebody else, and nothing can be done with them (岗位视角). */
  readonly isViewing?: boolean | undefined;
}

/** A role in an agency (岗位), with the region it reaches. */
export interface Post {
  readonly agency: string;
  readonly role: Role;
  readonly region: string;
  /** Basic codes of the items it is for; absent: all of the agency. */
  readonly items?: readonly string[] | undefined;
  /** Acts of the role it is for; absent: all. */
  readonly acts?: readonly string[] | undefined;
  /** Whose post it is, where this official is the deputy. */
  readonly deputyFor?: { readonly officialId: Uuid; readonly name: string } | undefined;
}

/** What a duty may be limited to. */
export interface Duty {
  /** Any code of the item that ends in its basic code. */
  readonly item?: string | undefined;
  readonly act?: string | undefined;
}

/** The posts of an official; a person and a stranger have none. */
export function postsOf(actor: Actor | undefined): readonly Post[] {
  return actor?.kind === 'official' ? actor.posts : [];
}

/** Whether the actor holds the role, in that agency where one is named, for that item and act where they are named. */
export function holdsPost(actor: Actor | undefined, role: Role, agency?: string, duty: Duty = {}): boolean {
  return postsOf(actor).some(
    (post) =>
      post.role === role && (agency === undefined || post.agency === agency) && coversDuty(post, duty),
  );
}

/** Agencies in which an official holds posts, each once. */
export function ownAgencies({ posts }: OfficialActor): string[] {
  return [...new Set(posts.map(({ agency }) => agency))];
}

export function coversDuty(post: Pick<Post, 'items' | 'acts'>, { item, act }: Duty): boolean {
  const coversItem = item === undefined || (post.items?.some((code) => item.endsWith(code)) ?? true);
  return coversItem && (act === undefined || (post.acts?.includes(act) ?? true));
}

/** Who is signed in, in the own name, whoever the actor stands for. */
export function selfOf(actor: PersonActor): PersonActor {
  const { representedBy, ...rest } = actor;
  if (!representedBy) return { ...rest, actsFor: undefined, power: undefined };
  const { as: _, ...self } = representedBy;
  return { ...rest, ...self, actsFor: undefined, power: undefined };
}

/** In whose name an act is done: the company's where the person acts for one. */
export function capacityName(actor: Actor): string {
  return (actor.kind === 'person' ? actor.actsFor?.name : undefined) ?? actor.name;
}

/** Who is signed in, as a header shows it: `陈建国（代孙佳宁）` for an agent or a guardian. */
export function signedInName(actor: Actor, locale: Locale): string {
  if (actor.kind === 'official' || !actor.representedBy) return capacityName(actor);
  const { name } = actor.representedBy;
  return locale === 'en' ? `${name} for ${actor.name}` : `${name}（代${actor.name}）`;
}

/**
 * The name under which an act is recorded. A deputy signs `李四（代张三）`, an agent or guardian behind the principal, and
 * whoever typed for a person at a window behind both.
 * @param task the post in which an official acts
 */
export function signatureOf(actor: Actor, task?: { role: Role; agency: string }): string {
  if (actor.kind === 'official') return signatureOfOfficial(actor, task);
  const { assistedBy } = actor;
  const signature = signatureOfPerson(actor);
  return assistedBy ? `${signature}（${assistedBy.place}${assistedBy.name}代录）` : signature;
}

function signatureOfPerson(actor: PersonActor): string {
  if (actor.representedBy) {
    const { as, name } = actor.representedBy;
    return `${actor.name}（${as === 'guardian' ? '监护人' : '代理人'}${name}）`;
  }
  return actor.actsFor?.role === 'agent'
    ? `${actor.actsFor.name}（代理人${actor.name}）`
    : capacityName(actor);
}

function signatureOfOfficial(actor: OfficialActor, task?: { role: Role; agency: string }): string {
  const fitting = actor.posts.filter(
    ({ role, agency }) => !task || (role === task.role && agency === task.agency),
  );
  const principal = fitting.find((post) => post.deputyFor)?.deputyFor;
  const holdsItself = fitting.some((post) => !post.deputyFor);
  return principal && !holdsItself ? `${actor.name}（代${principal.name}）` : actor.name;
}
