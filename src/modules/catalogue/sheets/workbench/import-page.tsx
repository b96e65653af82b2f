import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  DateText,
  Form,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Section,
  useLocale,
  useMessages,
  Warning,
} from '../../../../web/ui/index.ts';
import { draftsPath } from '../../workbench/draft-addresses.ts';
import type { ImportView } from '../queries/view-import.ts';
import type { ImportResult } from '../sheet-import.ts';
import { importPath } from './addresses.ts';
import { Faults } from './faults-table.tsx';
import { ProposalList } from './proposal-list.tsx';
import { StateTag } from './state-tag.tsx';
import { sheetsWords } from './words.ts';

/** What a file that somebody handed in would change, what is wrong with it, and what became of it. */
export function ImportPage({ view }: { view: ImportView }) {
  const say = useMessages(sheetsWords);
  const locale = useLocale();
  const { state, result, fileName, officialName, startedAt } = view.given;
  return (
    <>
      <PageHeading caption={say.result} aside={<StateTag given={view.given} />}>
        <span lang="zh-CN">{fileName}</span>
      </PageHeading>
      <p>
        <span lang="zh-CN">{officialName}</span> · <DateText value={startedAt} time />
      </p>
      <Progress view={view} />
      {state === 'failed' ? <Warning>{say.failedText}</Warning> : null}
      {result?.refusal ? <Warning>{textIn(result.refusal, locale)}</Warning> : null}
      {result && !result.refusal ? <Result view={view} result={result} /> : null}
    </>
  );
}

/** While the program works on it, which takes a while for a large file. */
function Progress({ view: { given, isBrokenOff } }: { view: ImportView }) {
  const say = useMessages(sheetsWords);
  if (given.state !== 'reading' && given.state !== 'accepting') return null;
  if (isBrokenOff) {
    return (
      <Notice tone="warning" title={given.state === 'reading' ? say.brokenOff : say.draftingBrokenOff} />
    );
  }
  return (
    <Notice title={given.state === 'reading' ? say.stillReading : say.stillDrafting}>
      <Link to={importPath(given.id)}>{say.reload}</Link>
    </Notice>
  );
}

function Result({ view, result }: { view: ImportView; result: ImportResult }) {
  const say = useMessages(sheetsWords);
  const { proposals, drafted, faultCount } = result;
  return (
    <>
      <KeyFigures
        figures={[
          { label: say.rows, value: result.rows },
          { label: say.items, value: result.items },
          { label: say.unchanged, value: result.unchanged },
          { label: say.proposals, value: proposals },
          { label: say.faultCells, value: faultCount },
        ]}
      />
      {proposals + drafted + faultCount === 0 ? <Notice title={say.nothingNew} /> : null}
      {drafted > 0 ? <Notice title={say.draftedAlready(drafted)} /> : null}
      {faultCount > 0 ? <Faults given={view.given} result={result} /> : null}
      {proposals > 0 ? <Proposals view={view} /> : null}
    </>
  );
}

function Proposals({ view }: { view: ImportView }) {
  const say = useMessages(sheetsWords);
  const { given, mayAccept } = view;
  const isDone = given.state === 'accepted';
  return (
    <Section title={isDone ? say.accepted : say.waiting} lead={isDone ? say.acceptedLead : say.waitingLead}>
      {mayAccept ? (
        <Form action={importPath(given.id)}>
          <ButtonRow>
            <Button>{say.accept}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {isDone ? (
        <p>
          <Link to={draftsPath}>{say.toDrafts}</Link>
        </p>
      ) : null}
      {given.state === 'read' && !mayAccept ? <p>{say.notYours}</p> : null}
      <ProposalList view={view} />
    </Section>
  );
}
