import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  Columns,
  Details,
  ErrorSummary,
  type FieldProblem,
  Form,
  InsetText,
  Link,
  Notice,
  PageHeading,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { DraftFindings } from '../../drafts/queries/find-draft-findings.ts';
import { membersOf } from '../../editor/content-shape.ts';
import type { EditorSection } from '../../editor/editor-sections.ts';
import { draftPath, sectionPath } from '../draft-addresses.ts';
import { type Editing, EditingProvider } from './editing.tsx';
import { editorWords } from './editor-words.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { MemberFields } from './shape-field.tsx';

export interface SectionPageProps {
  readonly draft: Draft;
  readonly section: EditorSection;
  /** The revision the fields were written upon. */
  readonly revision: number;
  readonly editing: Editing;
  readonly problems: readonly FieldProblem[];
  readonly findings: DraftFindings;
  readonly said?: 'saved' | 'merged' | 'unsaved' | undefined;
  /** Names that rules can use, where the section has rules. */
  readonly ruleNames: readonly string[];
}

/** A section of a draft: its fields, what is wrong with them, and what the compiler says. */
export function SectionPage(props: SectionPageProps) {
  const { draft, section, editing, problems, findings, said } = props;
  const say = useMessages(editorWords);
  const locale = useLocale();
  return (
    <Columns
      asideLabel={say.panel}
      aside={<FindingsPanel draft={draft} section={section.code} findings={findings} />}
    >
      <div id="draft-problems" data-live="">
        <ErrorSummary problems={problems} title={say.faults} focus={said !== 'unsaved'} />
      </div>
      <Said said={said} faulty={problems.length} />
      <PageHeading caption={<Link to={draftPath(draft.id)}>{draft.itemName}</Link>}>
        {textIn(section.title, locale)}
      </PageHeading>
      {section.hint ? <InsetText>{textIn(section.hint, locale)}</InsetText> : null}
      <EditingProvider value={editing}>
        <SectionForm {...props} />
      </EditingProvider>
    </Columns>
  );
}

function SectionForm({ draft, section, revision, ruleNames }: SectionPageProps) {
  const say = useMessages(editorWords);
  return (
    <live-form>
      <Form action={sectionPath(draft.id, section.code)} guard enter={{ name: 'do', value: 'save' }}>
        <input type="hidden" name="revision" value={revision} />
        <MemberFields members={membersOf(draft.reach, section)} name="" />
        {ruleNames.length > 0 ? (
          <Details summary={say.names}>
            <p>{say.namesHint}</p>
            <p>{ruleNames.join('　')}</p>
          </Details>
        ) : null}
        <ButtonRow>
          <Button name="do" value="save">
            {say.save}
          </Button>
          <Button kind="secondary" name="do" value="save-back">
            {say.saveBack}
          </Button>
          <Button kind="secondary" name="do" value="check">
            {say.check}
          </Button>
          <Link to={draftPath(draft.id)}>{say.back}</Link>
        </ButtonRow>
      </Form>
    </live-form>
  );
}

function Said({ said, faulty }: { said: SectionPageProps['said']; faulty: number }) {
  const say = useMessages(editorWords);
  if (!said) return null;
  if (said === 'unsaved') return <Notice tone="warning" title={say.unsaved} status />;
  if (said === 'merged') return <Notice tone="success" title={say.merged} status />;
  return faulty > 0 ? (
    <Notice tone="warning" title={say.savedFaulty(faulty)} status />
  ) : (
    <Notice tone="success" title={say.saved} status />
  );
}
