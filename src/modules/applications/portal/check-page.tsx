import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  Section,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import { capacityName } from '../../identity/index.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { unmetConditions } from '../unmet-conditions.ts';
import { AnswerSections } from './answer-sections.tsx';
import { draftPath } from './open-draft-handler.ts';
import { applyWords } from './words.ts';

export interface CheckPageProps {
  readonly view: DraftView;
  readonly directory: Directory;
  readonly change: 'newer' | 'not-in-use' | undefined;
  readonly refusal: Refusal | undefined;
  readonly isDeclared: boolean;
}

export function CheckPage({ view, directory, change, refusal, isDeclared }: CheckPageProps) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const path = draftPath(view);
  const { draft, form, progress, actor, version } = view;
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOfCheck(refusal, locale) : []} />
      <PageHeading
        caption={`${textIn(version.item.name, locale)} · ${words.inNameOf(capacityName(actor))}`}
        lead={words.checkPage.lead}
      >
        {words.checkPage.title}
      </PageHeading>
      {progress.isComplete ? (
        <AnswerSections
          form={form}
          answers={progress.checked.answers}
          files={draft.files}
          directory={directory}
          changeAt={(page) => `${path}/${page === undefined ? 'materials' : `pages/${page}`}?return=check`}
          fileAt={(material, hash) => `${path}/files/${material}/${hash}`}
        />
      ) : (
        <Incomplete view={view} />
      )}
      <Unmet view={view} />
      {change === 'not-in-use' ? <Notice tone="danger" title={words.list.notInUse} /> : null}
      {change === 'newer' ? (
        <Notice tone="warning" title={words.list.newer}>
          <Link to={path}>{words.back}</Link>
        </Notice>
      ) : null}
      {progress.isComplete && change !== 'not-in-use' ? (
        <Declaration view={view} refusal={refusal} isDeclared={isDeclared} />
      ) : null}
      <p>
        <Link to={path}>{words.back}</Link>
      </p>
    </>
  );
}

/** Faults of other pages are named there; here the sentence is enough, and the list of parts below it. */
function problemsOfCheck(refusal: Refusal, locale: 'zh-CN' | 'en') {
  const field = refusal.code === 'declaration-missing' ? 'declaration' : undefined;
  return [{ message: textIn(refusal.text, locale), field }];
}

function Incomplete({ view }: { view: DraftView }) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const path = draftPath(view);
  const { pages, materials } = view.progress;
  return (
    <Notice tone="warning" title={words.checkPage.incomplete}>
      <p>{words.checkPage.incompleteText}</p>
      <ul>
        {pages
          .filter(({ status }) => status !== 'complete')
          .map(({ checked: { page } }) => (
            <li key={page.code}>
              <Link to={`${path}/pages/${page.code}?return=check`}>{textIn(page.title, locale)}</Link>
            </li>
          ))}
        {materials && materials.status !== 'complete' ? (
          <li>
            <Link to={`${path}/materials?return=check`}>{words.materials}</Link>
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}

function Unmet({ view }: { view: DraftView }) {
  const words = useMessages(applyWords).checkPage;
  const locale = useLocale();
  const unmet = unmetConditions(view.version.item, view.form, view.progress.checked.answers);
  if (unmet.length === 0) return null;
  return (
    <Notice tone="warning" title={words.unmet}>
      <ul>
        {unmet.map((text) => (
          <li key={text.zh}>{textIn(text, locale)}</li>
        ))}
      </ul>
      <p>{words.unmetText}</p>
    </Notice>
  );
}

function Declaration({ view, refusal, isDeclared }: Omit<CheckPageProps, 'directory' | 'change'>) {
  const words = useMessages(applyWords).checkPage;
  const locale = useLocale();
  const { draft } = view;
  return (
    <Section title={words.declaration}>
      <p>{words.declarationText}</p>
      <Form action={`${draftPath(view)}/check`}>
        <input type="hidden" name="_revision" value={draft.revision} />
        <Checkbox
          name="declaration"
          label={words.declare}
          checked={isDeclared}
          error={faultAt(refusal, 'declaration', locale)}
        />
        <ButtonRow>
          <Button>{draft.correcting === undefined ? words.submit : words.submitCorrection}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
