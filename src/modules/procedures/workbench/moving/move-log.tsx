import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  DateText,
  Details,
  Form,
  Link,
  Section,
  Timeline,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { MovePreview } from '../../moving/preview-moves.ts';
import type { MovePageProps } from './move-page-props.ts';
import { moveWords } from './move-words.ts';

type Move = MovePreview['moves'][number];

/** Who has asked for a move, who has confirmed it, and what it did. */
export function MoveLog(props: Pick<MovePageProps, 'preview' | 'mayConfirm' | 'mayPropose'>) {
  const say = useMessages(moveWords);
  const { moves } = props.preview;
  if (moves.length === 0) return null;
  return (
    <Section title={say.moves} id="moves">
      <Timeline
        label={say.moves}
        events={moves.map((move) => ({
          title: say.proposed(move.proposedByName, move.fromVersion, move.toVersion),
          at: <DateText value={move.proposedAt} time />,
          by: move.confirmedByName ? say.confirmedBy(move.confirmedByName) : undefined,
          tone: move.finishedAt === null ? ('info' as const) : ('neutral' as const),
          children: (
            <>
              <p>{move.reason}</p>
              <Standing {...props} move={move} />
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Standing(props: Pick<MovePageProps, 'preview' | 'mayConfirm' | 'mayPropose'> & { move: Move }) {
  const say = useMessages(moveWords);
  const { move } = props;
  if (move.cancelled) return <p>{say.cancelled}</p>;
  if (move.finishedAt) {
    return (
      <>
        <p>{say.finished(move.moved, move.kept)}</p>
        <Kept move={move} />
      </>
    );
  }
  return move.confirmedAt ? <p>{say.running}</p> : <Decision {...props} />;
}

function Kept({ move }: { move: Move }) {
  const say = useMessages(moveWords);
  const locale = useLocale();
  if (move.keptCases.length === 0) return null;
  return (
    <Details summary={say.kept}>
      <ul>
        {move.keptCases.map((kept) => (
          <li key={kept.number}>
            <Link to={`/workbench/cases/${kept.number}`}>{kept.number}</Link> {textIn(kept, locale)}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Decision({
  move,
  preview,
  mayConfirm,
  mayPropose,
}: Pick<MovePageProps, 'preview' | 'mayConfirm' | 'mayPropose'> & { move: Move }) {
  const say = useMessages(moveWords);
  const isSecond = mayConfirm(move.proposedBy);
  if (!isSecond && !mayPropose) return <p>{say.needsSecond}</p>;
  return (
    <>
      <p>{say.needsSecond}</p>
      <Form action={`/workbench/procedures/${preview.procedure.code}/move`} guard>
        <input type="hidden" name="move" value={move.id} />
        <ButtonRow>
          {isSecond ? (
            <Button name="_do" value="confirm">
              {say.confirm}
            </Button>
          ) : null}
          <Button kind="secondary" name="_do" value="cancel">
            {say.cancel}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
