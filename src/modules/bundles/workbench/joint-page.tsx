import { formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Details,
  ErrorSummary,
  InsetText,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Tag,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Directory, distinctName } from '../../agencies/index.ts';
import type { JointOffer, JointSituation } from '../joint/joint-offers.ts';
import { phaseOf } from '../joint/joint-record.ts';
import { jointWords } from '../joint/joint-words.ts';
import { phaseTones, RecordView } from '../joint/record-view.tsx';
import type { Matter } from '../matter.ts';
import { deskWords } from './desk-words.ts';
import { JointForm, type Returned } from './joint-forms.tsx';

export interface JointPageProps {
  readonly matter: Matter;
  readonly situation: JointSituation;
  readonly offers: readonly JointOffer[];
  readonly directory: Directory;
  readonly path: string;
  readonly returned: Returned | undefined;
  readonly isDone: boolean;
}

/** A joint survey or acceptance for those who come along: what is open to them first, then the record. */
export function JointPage({ matter, situation, offers, directory, path, returned, isDone }: JointPageProps) {
  const say = useMessages(deskWords);
  const words = useMessages(jointWords);
  const locale = useLocale();
  const { step, record, today } = situation;
  const phase = phaseOf(record, today);
  const main = offers.filter(({ act }) => act !== 'call-off' && !(act === 'propose' && record.proposal));
  const further = offers.filter((offer) => !main.includes(offer));
  const form = (offer: JointOffer) => (
    <JointForm key={offer.act + offer.agency} {...{ offer, situation, directory, path, returned }} />
  );
  return (
    <>
      {returned ? <ErrorSummary problems={problemsOf(returned.refusal, locale)} /> : null}
      {isDone && !returned ? <Notice tone="success" status title={say.done} /> : null}
      <PageHeading
        caption={`${matter.applicantName} · ${matter.name} ${matter.number}`}
        lead={textIn(step.explains, locale)}
        aside={<Tag tone={phaseTones[phase]}>{words.phases[phase]}</Tag>}
      >
        {textIn(step.name, locale)}
      </PageHeading>
      {main.length > 0 ? main.map(form) : <InsetText>{say.waiting}</InsetText>}
      <RecordView {...{ situation, directory, path }} isInside />
      {further.length > 0
        ? further.map((offer) => (
            <Details key={offer.act} summary={say.acts[offer.act]}>
              {form(offer)}
            </Details>
          ))
        : null}
      <Section title={words.history} id="history">
        <Timeline
          label={words.history}
          events={record.entries.toReversed().map(({ event, at, by }) => ({
            title: words.events[event.type],
            at: formatDateTime(at, locale),
            by: by.agency ? `${textIn(distinctName(directory, by.agency), locale)} ${by.name}` : by.name,
          }))}
        />
      </Section>
    </>
  );
}
