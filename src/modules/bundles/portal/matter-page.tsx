import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  DefinitionGrid,
  Lanes,
  Link,
  Notice,
  PageHeading,
  Section,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import type { JointSituation } from '../joint/joint-offers.ts';
import { phaseOf } from '../joint/joint-record.ts';
import { jointWords } from '../joint/joint-words.ts';
import { phaseTones, slotText } from '../joint/record-view.tsx';
import { type Matter, standingOf } from '../matter.ts';
import { ItemChoices } from './item-choices.tsx';
import { MatterLanes, OrderPicture } from './matter-lanes.tsx';
import { matterWords, standingTones } from './matter-words.ts';

export interface MatterPageProps {
  readonly matter: Matter;
  /** Joint visits that have begun. */
  readonly situations: readonly JointSituation[];
  readonly directory: Directory;
  /** What has just been done. */
  readonly done: 'received' | 'corrected' | 'withdrawn' | undefined;
  /** Whether departments wait for corrections. */
  readonly waiting: boolean;
}

/** One page for the whole matter: a lane for each item, the day by which all is done, what stands in the way. */
export function MatterPage({ matter, situations, directory, done, waiting }: MatterPageProps) {
  const say = useMessages(matterWords);
  const locale = useLocale();
  const standing = standingOf(matter.items);
  return (
    <>
      {done ? <Notice tone="success" title={say[done]} status /> : null}
      <PageHeading
        caption={`${say.number} ${matter.number}`}
        aside={<Tag tone={standingTones[standing]}>{say.standings[standing]}</Tag>}
      >
        {matter.name}
      </PageHeading>
      <DefinitionGrid
        definitions={[
          { term: say.applicant, value: matter.applicantName },
          { term: say.receivedAt, value: formatDateTime(matter.receivedAt, locale) },
          { term: say.promised, value: formatDate(matter.promisedOn, locale) },
        ]}
      />
      {waiting ? (
        <Notice tone="warning" title={say.correct}>
          <p>
            <Link to={`/my/matters/${matter.number}/correct`}>{say.correctLink}</Link>
          </p>
        </Notice>
      ) : null}
      {situations.length > 0 ? <JointVisits {...{ matter, situations }} /> : null}
      <MatterLanes
        matter={matter}
        directory={directory}
        casePath="/my/cases"
        choices={(item) => <ItemChoices matter={matter} item={item} />}
      />
      <OrderPicture matter={matter} casePath="/my/cases" />
    </>
  );
}

function JointVisits({ matter, situations }: Pick<MatterPageProps, 'matter' | 'situations'>) {
  const say = useMessages(matterWords);
  const words = useMessages(jointWords);
  const locale = useLocale();
  return (
    <Section title={say.joint} id="joint">
      <Lanes
        label={say.joint}
        lanes={situations.map(({ step, record, today }) => {
          const phase = phaseOf(record, today);
          return {
            name: textIn(step.name, locale),
            state: words.phases[phase],
            tone: phaseTones[phase],
            children: (
              <>
                <p>{record.visit ? slotText(record.visit.slot, locale) : textIn(step.explains, locale)}</p>
                <p>
                  <Link to={`/my/matters/${matter.number}/joint/${step.code}`}>
                    {phase === 'mending' ? say.mend : say.openVisit}
                    <span className="visually-hidden"> {textIn(step.name, locale)}</span>
                  </Link>
                </p>
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
