import { maskIdentityNumber } from '../../../kernel/mask.ts';
import { textIn } from '../../../kernel/messages.ts';
import { Link, ProgressSteps, type Step, useLocale, useMessages } from '../../../web/ui/index.ts';
import { capacityName, type PersonActor } from '../../identity/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { receptionPath } from './paths.ts';
import { counterWords } from './words.ts';

export type ServiceStep = 'person' | 'item' | 'fill' | 'check' | 'receipt';

export interface ServiceBarProps {
  readonly opened: OpenedReception;
  readonly actor?: PersonActor | undefined;
  readonly step?: ServiceStep | undefined;
}

/** Who is being served, and which step it is: above every page of a service. */
export function ServiceBar({ opened, actor, step = 'fill' }: ServiceBarProps) {
  const words = useMessages(counterWords);
  const locale = useLocale();
  const { place, state, reception } = opened;
  const here = receptionPath(reception.id);
  return (
    <aside className="service-bar" aria-label={words.serving}>
      <p className="service-bar__who">
        {words.bar(`${textIn(place.hall.name, locale)} ${place.window.number}`)}
        {state.person ? <strong> {state.person.name}</strong> : null}
        {actor ? ` ${maskIdentityNumber(actor.identityNumber)}` : null}
        {actor && capacityName(actor) !== state.person?.name
          ? ` · ${words.inNameOf(capacityName(actor))}`
          : null}
      </p>
      <ProgressSteps label={words.steps.label} steps={useSteps(opened, step)} />
      <p className="service-bar__links">
        <Link to={here}>{words.back}</Link>
        {state.draft ? (
          <>
            {' · '}
            <Link to={`${here}/lack`}>{words.lackLink}</Link>
          </>
        ) : null}
        {state.person ? (
          <>
            {' · '}
            <Link to={`${here}/hand-over`}>{words.handOverLink}</Link>
          </>
        ) : null}
      </p>
    </aside>
  );
}

const order: readonly ServiceStep[] = ['person', 'item', 'fill', 'check', 'receipt'];

function useSteps({ reception, state }: OpenedReception, current: ServiceStep): Step[] {
  const words = useMessages(counterWords).steps;
  const here = receptionPath(reception.id);
  const addresses: Readonly<Partial<Record<ServiceStep, string | undefined>>> = {
    person: `${here}/person`,
    item: here,
    fill: state.draft && `/applications/${state.draft.id}`,
  };
  const position = order.indexOf(current);
  return order.map((step, index) => ({
    label: words[step],
    state: index < position ? 'done' : index === position ? 'current' : 'todo',
    to: index < position ? addresses[step] : undefined,
  }));
}
