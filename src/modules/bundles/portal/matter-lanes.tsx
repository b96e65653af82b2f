import type { ReactNode } from 'react';
import { textIn } from '../../../kernel/messages.ts';
import {
  GraphPicture,
  type Lane,
  Lanes,
  Link,
  Section,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import { blockersOf, type Matter, type MatterItem } from '../matter.ts';
import { matterWords } from './matter-words.ts';

const itemTones: Record<MatterItem['status'], Tone> = {
  waiting: 'neutral',
  open: 'info',
  granted: 'success',
  refused: 'danger',
  ended: 'neutral',
};

interface MatterLanesProps {
  readonly matter: Matter;
  readonly directory: Directory;
  /** Below which cases stand: `/my/cases`. */
  readonly casePath: string;
  /** What the applicant can do with an item that is blocked, or was refused. */
  readonly choices?: ((item: MatterItem) => ReactNode) | undefined;
}

/** A lane for each item: who decides it, how far it is, what it waits for. */
export function MatterLanes(props: MatterLanesProps) {
  const say = useMessages(matterWords);
  return (
    <Section title={say.lanes}>
      <Lanes label={say.lanes} lanes={props.matter.items.map(useLane(props))} />
    </Section>
  );
}

function useLane({ matter, directory, casePath, choices }: MatterLanesProps): (item: MatterItem) => Lane {
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
          {choices?.(item)}
          {item.caseNumber ? (
            <p>
              <Link to={`${casePath}/${item.caseNumber}`}>
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
export function OrderPicture({ matter, casePath }: Omit<MatterLanesProps, 'directory'>) {
  const say = useMessages(matterWords);
  if (matter.items.every(({ after }) => after.length === 0)) return null;
  return (
    <Section title={say.order}>
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
            to: item.caseNumber ? `${casePath}/${item.caseNumber}` : undefined,
          })),
          edges: matter.items.flatMap(({ code, after }) =>
            after.map((earlier) => ({ from: earlier, to: code })),
          ),
        }}
      />
    </Section>
  );
}
