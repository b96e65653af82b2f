import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  PrintButton,
  problemsOf,
  RadioGroup,
  Section,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { AnswerSections, type DraftView } from '../../applications/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { PaperList } from './paper-list.tsx';
import { receptionPath } from './paths.ts';
import { ServiceBar } from './service-bar.tsx';
import { counterWords } from './words.ts';

export interface CheckPageProps {
  readonly opened: OpenedReception;
  readonly view: DraftView;
  readonly confirmed: string;
  readonly refusal: Refusal | undefined;
}

/** Everything as the applicant reads it, on the screen or on paper, and how it was confirmed. */
export function CheckPage({ opened, view, confirmed, refusal }: CheckPageProps) {
  const words = useMessages(counterWords).check;
  const locale = useLocale();
  const { draft, form, progress } = view;
  const path = `/applications/${draft.id}`;
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <ServiceBar opened={opened} actor={view.actor} step="check" />
      <PageHeading caption={draft.itemName} lead={words.lead}>
        {words.title}
      </PageHeading>
      {progress.isComplete ? (
        <>
          <AnswerSections
            form={form}
            answers={progress.checked.answers}
            files={draft.files}
            directory={opened.place.directory}
            changeAt={(page) => `${path}/${page === undefined ? 'materials' : `pages/${page}`}?return=check`}
            fileAt={(material, hash) => `${path}/files/${material}/${hash}`}
          />
          <Papers opened={opened} view={view} />
          <Confirm {...{ opened, view, confirmed, refusal }} />
        </>
      ) : (
        <Notice tone="warning" title={words.incomplete}>
          <p>{words.incompleteText}</p>
          <ButtonRow>
            <ButtonLink to={path}>{words.goOn}</ButtonLink>
          </ButtonRow>
        </Notice>
      )}
    </>
  );
}

function Papers({ opened, view }: Pick<CheckPageProps, 'opened' | 'view'>) {
  const words = useMessages(counterWords).check;
  const here = receptionPath(opened.reception.id);
  return (
    <Section title={words.papers} action={<Link to={`${here}/papers`}>{words.changePapers}</Link>}>
      <PaperList materials={view.form.materials} papers={opened.state.papers[view.draft.id] ?? {}} />
    </Section>
  );
}

function Confirm({ opened, view, confirmed, refusal }: CheckPageProps) {
  const words = useMessages(counterWords).check;
  const locale = useLocale();
  return (
    <Form action={`${receptionPath(opened.reception.id)}/check`}>
      <input type="hidden" name="_revision" value={view.draft.revision} />
      <p className="service-bar__signature">{words.signature}</p>
      <RadioGroup
        name="confirmed"
        label={words.confirm}
        hint={words.confirmText}
        error={faultAt(refusal, 'confirmed', locale)}
        value={confirmed}
        options={[
          { value: 'signed', label: words.signed },
          { value: 'read-aloud', label: words.readAloud },
        ]}
      />
      <ButtonRow>
        <Button>{words.submit}</Button>
        <PrintButton label={words.print} />
      </ButtonRow>
    </Form>
  );
}
