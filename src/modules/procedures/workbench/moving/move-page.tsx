import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Table,
  TextArea,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import { countedAtMost, type OlderVersion, type PreviewedCase } from '../../moving/preview-moves.ts';
import { CaseEffect } from './case-effect.tsx';
import { MoveLog } from './move-log.tsx';
import type { MovePageProps } from './move-page-props.ts';
import { moveWords } from './move-words.ts';

/** What would become of the running cases of earlier versions, who has asked for it, and what was done. */
export function MovePage(props: MovePageProps) {
  const say = useMessages(moveWords);
  const locale = useLocale();
  const { preview, refusal } = props;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      {props.isSaved ? <Notice tone="success" status title={say.saved} /> : null}
      <PageHeading caption={textIn(preview.procedure.name, locale)} lead={say.lead}>
        {say.title}
      </PageHeading>
      <MoveLog {...props} />
      {preview.older.length === 0 ? (
        <EmptyState title={say.none} icon="check-circle">
          <p>{say.noneText}</p>
        </EmptyState>
      ) : (
        preview.older.map((older) => <OlderSection key={older.version} {...props} older={older} />)
      )}
    </>
  );
}

function OlderSection(props: MovePageProps & { older: OlderVersion }) {
  const say = useMessages(moveWords);
  const { older, preview } = props;
  const isOpen = preview.moves.some(
    ({ fromVersion, finishedAt }) => fromVersion === older.version && finishedAt === null,
  );
  const count = older.open >= countedAtMost ? `${countedAtMost}+` : String(older.open);
  return (
    <Section title={say.version(older.version, count)} lead={say.shown(older.cases.length)}>
      <CaseTable cases={older.cases} />
      {props.mayPropose && !isOpen ? <ProposeForm {...props} /> : null}
    </Section>
  );
}

function CaseTable({ cases }: { cases: readonly PreviewedCase[] }) {
  const say = useMessages(moveWords);
  return (
    <Table
      caption={say.title}
      captionHidden
      dense
      rows={cases}
      rowKey={({ number }) => number}
      columns={[
        {
          header: say.case,
          rowHeader: true,
          cell: ({ number }) => (
            <Link to={`/workbench/cases/${number}`}>
              <span className="code">{number}</span>
            </Link>
          ),
        },
        { header: say.item, cell: ({ itemName }) => itemName },
        { header: say.where, cell: (one) => <CaseEffect one={one} part="stage" /> },
        { header: say.changes, cell: (one) => <CaseEffect one={one} part="tasks" /> },
        { header: say.due, cell: (one) => <CaseEffect one={one} part="due" /> },
      ]}
    />
  );
}

function ProposeForm({ older, preview, typed, refusal }: MovePageProps & { older: OlderVersion }) {
  const say = useMessages(moveWords);
  const locale = useLocale();
  const isMine = typed.get('fromVersion') === String(older.version);
  const { code, version } = preview.procedure;
  return (
    <Form action={`/workbench/procedures/${code}/move`} guard>
      <input type="hidden" name="fromVersion" value={older.version} />
      <TextArea
        name="reason"
        id={`reason-${older.version}`}
        label={say.reason}
        hint={say.reasonHint}
        value={isMine ? (typed.get('reason') ?? undefined) : undefined}
        error={isMine ? faultAt(refusal, 'reason', locale) : undefined}
        rows={2}
      />
      <Button name="_do" value="propose">
        {say.propose(older.version, version)}
      </Button>
    </Form>
  );
}
