import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  DefinitionGrid,
  GraphPicture,
  type Lane,
  Lanes,
  Link,
  Notice,
  PageHeading,
  Section,
  Tag,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import { blockersOf, type Matter, type MatterItem, type MatterStanding, standingOf } from '../matter.ts';
import { matterWords } from './matter-words.ts';

export interface MatterPageProps {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly isNew: boolean;
}

const tones: Record<MatterStanding, Tone> = {
  running: 'info',
  granted: 'success',
  partly: 'warning',
  ended: 'neutral',
};
const itemTones: Record<MatterItem['status'], Tone> = {
  waiting: 'neutral',
  open: 'info',
  granted: 'success',
  refused: 'danger',
  ended: 'neutral',
};

/** One page for the whole matter: a lane for each item, the day by which all is done, what stands in the way. */
export function MatterPage({ matter, directory, isNew }: MatterPageProps) {
  const say = useMessages(matterWords);
  const locale = useLocale();
  const standing = standingOf(matter.items);
  return (
    <>
      {isNew ? <Notice tone="success" title={say.received} status /> : null}
      <PageHeading
        caption={`${say.number} ${matter.number}`}
        aside={<Tag tone={tones[standing]}>{say.standings[standing]}</Tag>}
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
      <Section title={say.lanes}>
        <Lanes label={say.lanes} lanes={matter.items.map(useLane(matter, directory))} />
      </Section>
      {matter.items.some(({ after }) => after.length > 0) ? (
        <Section title={say.order}>
          <OrderPicture matter={matter} />
        </Section>
      ) : null}
    </>
  );
}

function useLane(matter: Matter, directory: Directory): (item: MatterItem) => Lane {
  const say = useMessages(matterWords);
  const locale = useLocale();
  const nameOf = (code: string) => matter.items.find((one) => one.code === code)?.name ?? code;
  return (item) => {
    const agency = directory.findAgency(item.agency);
    const blockers = item.status === 'waiting' ? blockersOf(item, matter.items) : [];
    return {
      name: item.name,
      state: blockers.length > 0 ? say.blocked : say.states[item.status],
      tone: blockers.length > 0 ? 'warning' : itemTones[item.status],
      children: (
        <>
          <p>{agency ? textIn(agency.name, locale) : item.agency}</p>
          {blockers.length > 0 ? (
            <p>{say.blockedBy(blockers.map(({ name }) => name).join(say.comma))}</p>
          ) : item.status === 'waiting' ? (
            <p>{say.waitsFor(item.after.map(nameOf).join(say.comma))}</p>
          ) : null}
          {item.caseNumber ? (
            <p>
              <Link to={`/my/cases/${item.caseNumber}`}>
                {say.open}
                <span className="visually-hidden"> {item.name}</span>
              </Link>
            </p>
          ) : null}
        </>
      ),
    };
  };
}

/** What comes before what, with how far each is. */
function OrderPicture({ matter }: { matter: Matter }) {
  const say = useMessages(matterWords);
  return (
    <GraphPicture
      id="order"
      title={say.order}
      graph={{
        nodes: matter.items.map((item) => ({
          id: item.code,
          label: item.name,
          status: say.states[item.status],
          tone: itemTones[item.status],
          isFaint: item.status === 'waiting',
          to: item.caseNumber ? `/my/cases/${item.caseNumber}` : undefined,
        })),
        edges: matter.items.flatMap(({ code, after }) =>
          after.map((earlier) => ({ from: earlier, to: code })),
        ),
      }}
    />
  );
}
