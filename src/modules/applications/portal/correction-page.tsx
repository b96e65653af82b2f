import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import {
  Button,
  ButtonRow,
  Form,
  Link,
  PageHeading,
  Prose,
  useLocale,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import type { CaseContext } from './case-context.ts';
import { myWords } from './my-words.ts';
import { Points } from './points.tsx';

/** All that is asked for, before one begins. */
export function CorrectionPage({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const locale = useLocale();
  const { stored, state } = context.view;
  const path = `/my/cases/${stored.number}`;
  return (
    <>
      <PageHeading caption={`${stored.itemName} · ${stored.number}`} lead={words.correctionLead}>
        {words.correctionPage}
      </PageHeading>
      <Prose>
        <Points points={state.correction?.points ?? []} form={context.form} />
      </Prose>
      {state.correction ? (
        <Warning>{words.correctBy(formatDate(state.correction.respondBy as CalendarDate, locale))}</Warning>
      ) : null}
      <Form action={`${path}/correct`}>
        <ButtonRow>
          <Button>{words.correct}</Button>
          <Link to={path}>{words.title}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
