import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  Form,
  InsetText,
  Notice,
  PageHeading,
  Section,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { StoredDataSet } from '../data-set-store.ts';
import type { RecordLayout } from '../record-layout.ts';
import { registryWords } from '../words.ts';
import { draftPath } from './paths.ts';
import { SetElements, SetFacts } from './set-facts.tsx';

interface DraftPageProps {
  readonly draft: StoredDataSet;
  readonly layout: RecordLayout;
  readonly agencyName: (code: string) => string;
  readonly mayPublish: boolean;
  readonly isSaved: boolean;
}

/** A draft as it will be, for the colleague who publishes it. */
export function DraftPage({ draft, layout, agencyName, mayPublish, isSaved }: DraftPageProps) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading caption={say.preview}>{textIn(draft.set.name, locale)}</PageHeading>
      {isSaved ? (
        <Notice tone="success" status>
          {say.draftSaved}
        </Notice>
      ) : null}
      <SetFacts set={draft.set} agencyName={agencyName} />
      <Section title={say.elements}>
        <SetElements layout={layout} />
      </Section>
      {mayPublish ? (
        <Form action={draftPath(draft.set.code)}>
          <InsetText>{say.publishLead}</InsetText>
          <ButtonRow>
            <Button name="decision" value="publish">
              {say.publish}
            </Button>
            <Button name="decision" value="withdraw" kind="secondary">
              {say.withdraw}
            </Button>
          </ButtonRow>
        </Form>
      ) : (
        <InsetText>{say.notYou}</InsetText>
      )}
    </>
  );
}
