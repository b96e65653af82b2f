import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHeading,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { PageFields, type RegionOption } from '../../forms/index.ts';
import type { PagePart } from '../progress.ts';
import type { CorrectionPoint } from '../queries/get-correction-points.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { FieldOrigins } from './field-origins.tsx';
import { draftPath } from './open-draft-handler.ts';
import { Points } from './points.tsx';
import { applyWords } from './words.ts';

export interface QuestionPageProps {
  readonly view: DraftView;
  readonly part: PagePart;
  readonly regions: readonly RegionOption[];
  readonly points: readonly CorrectionPoint[];
  readonly origins: FieldOrigins;
  /** The last answers have brought up questions on this page. */
  readonly hasMore: boolean;
  readonly isFromCheck: boolean;
}

export function QuestionPage(props: QuestionPageProps) {
  const { view, part, points, hasMore } = props;
  const words = useMessages(applyWords);
  const locale = useLocale();
  const { page } = part.checked;
  const place = view.progress.pages.indexOf(part) + 1;
  return (
    <>
      <ErrorSummary
        problems={part.shownFaults.map(({ field, message }) => ({ field, message: textIn(message, locale) }))}
      />
      {hasMore ? <NewQuestions view={view} part={part} /> : null}
      <PageHeading
        caption={`${textIn(view.version.item.name, locale)} · ${words.page.position(place, view.progress.pages.length)}`}
        lead={page.introduction && textIn(page.introduction, locale)}
      >
        {textIn(page.title, locale)}
      </PageHeading>
      {points.length > 0 ? (
        <Notice tone="warning" title={words.page.points}>
          <Points points={points} />
        </Notice>
      ) : null}
      <QuestionForm {...props} />
      <p>
        <Link to={draftPath(view)}>{words.back}</Link>
      </p>
    </>
  );
}

/** The questions that the last answers have brought up, so that nobody has to look for them. */
function NewQuestions({ view, part }: Pick<QuestionPageProps, 'view' | 'part'>) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const { page, shown } = part.checked;
  const open = shown.filter((name) => view.draft.typed[name] === undefined);
  return (
    <Notice title={words.page.more} status>
      <ul>
        {open.map((name) => {
          const question = page.questions.find(({ element }) => name.split('].').at(-1) === element.code);
          return (
            <li key={name}>
              <a href={`#${name}`}>{question ? textIn(question.label, locale) : name}</a>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function QuestionForm({ view, part, regions, origins, isFromCheck }: QuestionPageProps) {
  const words = useMessages(applyWords);
  const here = `${draftPath(view)}/pages/${part.checked.page.code}`;
  return (
    <Form action={isFromCheck ? `${here}?return=check` : here} guard>
      {/* Enter presses the first button of a form, wherever the others stand. */}
      <button
        type="submit"
        name="_action"
        value="continue"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        {words.saveAndContinue}
      </button>
      <PageFields
        checked={part.checked}
        typed={view.draft.typed}
        faults={part.shownFaults}
        regions={regions}
        notes={origins.notes}
        locked={origins.locked}
      />
      <ButtonRow>
        <Button name="_action" value="continue">
          {words.saveAndContinue}
        </Button>
        <Button kind="secondary" name="_action" value="later">
          {words.saveForLater}
        </Button>
      </ButtonRow>
    </Form>
  );
}
