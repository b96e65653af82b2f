import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import { ButtonLink, Link, Notice, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { CaseEvent } from '../../procedures/index.ts';
import type { CaseContext } from './case-context.ts';
import { myWords } from './my-words.ts';
import { Points } from './points.tsx';

/** What the applicant must know or do now, if anything. */
export function CaseOutcome({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const { stored, state } = context.view;
  switch (state.status) {
    case 'correcting':
      return <Correcting context={context} />;
    case 'paused':
      return <Paused context={context} />;
    case 'refused':
    case 'acceptance-refused':
      return <Refused context={context} />;
    case 'lapsed':
      return <Notice tone="warning" title={words.lapsed} />;
    case 'withdrawn':
      return <Notice title={words.withdrawn} />;
    default:
      return state.certificate ? (
        <Notice tone="success" title={words.certificate}>
          <Link to={`/my/certificates/${state.certificate.id}`}>{words.certificateLink}</Link>
          <span className="visually-hidden"> {stored.number}</span>
        </Notice>
      ) : null;
  }
}

function Correcting({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const locale = useLocale();
  const { stored, state } = context.view;
  if (!state.correction) return null;
  return (
    <Notice tone="warning" title={words.corrections}>
      <p>{words.correctBy(formatDate(state.correction.respondBy as CalendarDate, locale))}</p>
      <Points points={state.correction.points} form={context.form} />
      <ButtonLink to={`/my/cases/${stored.number}/correct`}>{words.correct}</ButtonLink>
    </Notice>
  );
}

function Paused({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const event = lastOf(context, 'paused');
  if (!event) return null;
  return (
    <Notice tone="warning" title={words.paused(event.name)}>
      <p>{words.pausedText(event.basis, event.expectedDays)}</p>
    </Notice>
  );
}

function Refused({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const locale = useLocale();
  const refused = lastOf(context, 'refused');
  const event = refused ?? lastOf(context, 'acceptance-refused');
  if (!event) return null;
  const { remedies } = context.item;
  return (
    <Notice tone="danger" title={refused ? words.refused : words.acceptanceRefused}>
      <p>
        <strong>{words.reasons}</strong>
      </p>
      {event.reasons.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <strong>{words.remedies}</strong>
      </p>
      <ul>
        <li>{remedies ? textIn(remedies.reconsideration, locale) : words.generalReconsideration}</li>
        <li>{remedies ? textIn(remedies.litigation, locale) : words.generalLitigation}</li>
      </ul>
    </Notice>
  );
}

function lastOf<Type extends CaseEvent['type']>(
  { view }: CaseContext,
  type: Type,
): Extract<CaseEvent, { type: Type }> | undefined {
  return view.state.actions
    .map(({ event }) => event)
    .findLast((event): event is Extract<CaseEvent, { type: Type }> => event.type === type);
}
