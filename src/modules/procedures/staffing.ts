import type { Directory } from '../agencies/index.ts';
import type { HandledOffer } from '../catalogue/index.ts';
import { coversDuty, type HeldPost, type Role } from '../identity/index.ts';
import { type Place, type Procedure, stagePlaces } from './engine/procedure.ts';

/** A post that some item needs and nobody holds. */
export interface Vacancy {
  readonly agency: string;
  readonly role: Role;
  /** Names of acts that nobody may do there. */
  readonly acts: readonly string[];
  /** The offers that would come to a stop, by implementation code. */
  readonly offers: readonly HandledOffer[];
}

/**
 * Whether every act of a procedure has somebody who may do it, for every item handled by it in every place. Agencies
 * that are only named on the way are not known before.
 */
export function findVacancies(
  procedure: Procedure,
  offers: readonly HandledOffer[],
  posts: readonly HeldPost[],
  directory: Pick<Directory, 'findDepartment'>,
): Vacancy[] {
  const held = Map.groupBy(posts, ({ agency, role }) => `${agency} ${role}`);
  const isHeld = ({ agency, role, act }: Duty, item: string) =>
    held.get(`${agency} ${role}`)?.some((post) => coversDuty(post, { act, item })) ?? false;
  const missing = offers.flatMap((offer) =>
    dutiesOf(procedure, offer, directory)
      .filter((duty) => !isHeld(duty, offer.implementationCode))
      .map((duty) => ({ ...duty, offer })),
  );
  return [...Map.groupBy(missing, ({ agency, role }) => `${agency} ${role}`).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const acts = [...new Set(of.map(({ act }) => act))];
    return [
      { agency: first.agency, role: first.role, acts, offers: [...new Set(of.map(({ offer }) => offer))] },
    ];
  });
}

interface Duty {
  readonly agency: string;
  readonly role: Role;
  readonly act: string;
}

function dutiesOf(
  procedure: Procedure,
  offer: HandledOffer,
  directory: Pick<Directory, 'findDepartment'>,
): Duty[] {
  const ofTasks = [...stagePlaces(procedure).values()].flatMap(({ stage }) =>
    stage.tasks.flatMap(({ at, role, acts }) =>
      agenciesAt(at, offer, directory).flatMap((agency) => acts.map((act) => ({ agency, role, act }))),
    ),
  );
  const onCase = Object.entries(procedure.actSet.acts).flatMap(([act, { by }]) =>
    typeof by === 'object' ? [{ agency: offer.agency, role: by.role, act }] : [],
  );
  return [...ofTasks, ...onCase];
}

function agenciesAt(
  at: Place,
  { agency, region, reviewers }: HandledOffer,
  directory: Pick<Directory, 'findDepartment'>,
): readonly string[] {
  if (at === 'own') return [agency];
  if (at === 'reviews') return reviewers;
  if ('chosen' in at) return [];
  return [directory.findDepartment(at.department, region)?.code ?? agency];
}
