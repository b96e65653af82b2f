import type { ReactNode } from 'react';
import {
  Button,
  ButtonRow,
  Checkbox,
  DateField,
  Details,
  Form,
  Section,
  TextArea,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { DraftView } from '../../drafts/queries/view-draft.ts';
import { draftPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import type { FormProblems } from '../form-problems.ts';
import { DraftTable } from './draft-table.tsx';

export interface DraftFormsProps {
  readonly view: DraftView;
  readonly problems: FormProblems;
  /** What was typed into a form that was refused. */
  readonly typed: URLSearchParams;
}

/** What the reader may do with the draft now, each act a form of its own. */
export function DraftForms(props: DraftFormsProps) {
  const { may, isOutdated } = props.view;
  const say = useMessages(draftWords);
  return (
    <>
      {may.save && isOutdated ? (
        <ActForm {...props}>
          <Button kind="secondary" name="act" value="rebase">
            {say.merge}
          </Button>
        </ActForm>
      ) : null}
      {may.submit ? <SubmitForm {...props} /> : null}
      {may.decide ? <DecideForm {...props} /> : null}
      {may.recall ? (
        <ActForm {...props}>
          <Button kind="secondary" name="act" value="recall">
            {say.recall}
          </Button>
        </ActForm>
      ) : null}
      {may.revoke ? <RevokeForm {...props} /> : null}
    </>
  );
}

function ActForm({ view: { draft }, children }: DraftFormsProps & { children: ReactNode }) {
  return (
    <Form action={draftPath(draft.id)}>
      <input type="hidden" name="revision" value={draft.revision} />
      {children}
    </Form>
  );
}

function SubmitForm(props: DraftFormsProps) {
  const { view, problems, typed } = props;
  const say = useMessages(draftWords);
  return (
    <Section title={say.submitTitle} id="submit">
      <ActForm {...props}>
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          rows={3}
          maxLength={500}
          value={typed.get('reason') ?? view.draft.reason}
          error={problems.at('reason')}
        />
        <DateField
          name="effectiveOn"
          label={say.wishedDay}
          hint={say.wishedDayHint}
          optional
          value={typed.get('effectiveOn') ?? view.draft.effectiveOn}
          error={problems.at('effectiveOn')}
        />
        <ButtonRow>
          <Button name="act" value="submit">
            {say.submit}
          </Button>
          {view.may.withdraw ? (
            <Button kind="warning" name="act" value="withdraw">
              {say.withdraw}
            </Button>
          ) : null}
        </ButtonRow>
      </ActForm>
    </Section>
  );
}

function DecideForm(props: DraftFormsProps) {
  const { view, problems, typed } = props;
  const say = useMessages(draftWords);
  return (
    <Section title={say.decideTitle} lead={say.decideLead} id="decide">
      <ActForm {...props}>
        <DateField
          name="effectiveOn"
          label={say.day}
          hint={say.dayHint}
          optional
          value={typed.get('effectiveOn') ?? view.draft.effectiveOn}
          error={problems.at('effectiveOn')}
        />
        <TextArea
          name="note"
          label={say.note}
          rows={2}
          maxLength={500}
          optional
          value={typed.get('note') ?? ''}
          error={problems.at('note')}
        />
        {view.contradicted.length > 0 ? (
          <>
            <DraftTable drafts={view.contradicted} caption={say.contradicted} />
            <Checkbox name="supersedes" label={say.supersedes} checked={typed.get('supersedes') === 'yes'} />
          </>
        ) : null}
        <ButtonRow>
          <Button name="act" value="approve">
            {say.approve}
          </Button>
          <Button kind="secondary" name="act" value="return">
            {say.return}
          </Button>
        </ButtonRow>
      </ActForm>
    </Section>
  );
}

function RevokeForm(props: DraftFormsProps) {
  const { problems, typed } = props;
  const say = useMessages(draftWords);
  return (
    <Details summary={say.revokeTitle} open={problems.at('note') !== undefined}>
      <p>{say.revokeLead}</p>
      <ActForm {...props}>
        <TextArea
          name="note"
          label={say.revokeNote}
          rows={2}
          maxLength={500}
          value={typed.get('note') ?? ''}
          error={problems.at('note')}
        />
        <Button kind="warning" name="act" value="revoke">
          {say.revoke}
        </Button>
      </ActForm>
    </Details>
  );
}
