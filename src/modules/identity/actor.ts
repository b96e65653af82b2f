import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Role } from './role.ts';

/** Who is signed in, and in which capacity: what every later module sees of a request's author. */
export type Actor = PersonActor | OfficialActor;

interface SignedIn {
  readonly accountId: Uuid;
  readonly sessionId: Uuid;
  readonly name: string;
}

export interface PersonActor extends SignedIn {
  readonly kind: 'person';
  readonly personId: Uuid;
  readonly identityNumber: string;
  readonly birthDate: CalendarDate;
  readonly sex: 'male' | 'female';
  readonly phone: string;
  readonly email: string | undefined;
  readonly address: string | undefined;
  /** `declared`: as typed at registration; `verified`: compared with the population register. */
  readonly assurance: 'declared' | 'verified';
  /** Absent: in the own name (以本人名义). */
  readonly actsFor: ActsFor | undefined;
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
}

/** A role in an agency (岗位), with the region it reaches. */
export interface Post {
  readonly agency: string;
  readonly role: Role;
  readonly region: string;
}

/** The posts of an official; a person and a stranger have none. */
export function postsOf(actor: Actor | undefined): readonly Post[] {
  return actor?.kind === 'official' ? actor.posts : [];
}

/** Whether the actor holds the role, in that agency where one is named. */
export function holdsPost(actor: Actor | undefined, role: Role, agency?: string): boolean {
  return postsOf(actor).some(
    (post) => post.role === role && (agency === undefined || post.agency === agency),
  );
}

/** The name under which an act is recorded: the company's where the person acts for one. */
export function capacityName(actor: Actor): string {
  return (actor.kind === 'person' ? actor.actsFor?.name : undefined) ?? actor.name;
}
