import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  InsetText,
  Link,
  PageHeading,
  problemsOf,
  useLocale,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import type { ActName } from '../act-request.ts';
import { ActFields } from './act-fields.tsx';
import type { ActPageProps } from './act-page-props.ts';
import { CaseClock } from './case-clock.tsx';
import { CaseConsultations } from './case-consultations.tsx';
import { CaseReviews } from './case-reviews.tsx';
import { CaseExpertReviews } from './expert-review/case-expert-reviews.tsx';
import { LetterFields } from './letter/letter-fields.tsx';
import { LetterView } from './letter/letter-view.tsx';
import { letterWords } from './letter/letter-words.ts';
import { workbenchWords } from './words.ts';

/** Acts that end the case against the applicant. */
const grave: ReadonlySet<ActName> = new Set(['refuse', 'refuse-acceptance']);
const decisions: ReadonlySet<ActName> = new Set(['approve', 'refuse']);

export function ActPage(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const letterSay = useMessages(letterWords);
  const locale = useLocale();
  const { identity, offered, refusal, state } = props;
  const address = `/workbench/cases/${identity.number}`;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading caption={`${props.described.itemName} · ${identity.applicantName} · ${identity.number}`}>
        {say.acts[offered.act]}
      </PageHeading>
      <CaseClock state={state} identity={identity} today={props.today} />
      {offered.task ? (
        <p>
          {say.task}
          {say.colon}
          <strong>{textIn(offered.task.name, locale)}</strong>
        </p>
      ) : null}
      <InsetText>{say.explains[offered.act]}</InsetText>
      {decisions.has(offered.act) ? <CaseReviews {...props} agencyName={props.described.agencyName} /> : null}
      {decisions.has(offered.act) ? (
        <CaseConsultations {...props} agencyName={props.described.agencyName} />
      ) : null}
      {decisions.has(offered.act) ? <CaseExpertReviews state={state} /> : null}
      <Form action={`${address}/acts/${offered.act}`} guard>
        <input
          type="hidden"
          name="expectedSequence"
          value={props.typed.get('expectedSequence') ?? state.actions.length}
        />
        {offered.task ? <input type="hidden" name="task" value={offered.task.key} /> : null}
        <ActFields {...props} />
        <LetterFields {...props} />
        {props.preview ? <LetterView notice={props.preview} /> : null}
        {grave.has(offered.act) ? <Warning>{say.final}</Warning> : null}
        <ButtonRow>
          <Button kind={grave.has(offered.act) ? 'warning' : 'primary'} name="_confirm" value="yes">
            {say.confirmAct(say.acts[offered.act])}
          </Button>
          {props.template ? (
            <Button kind="secondary" name="_preview" value="yes">
              {letterSay.preview}
            </Button>
          ) : null}
          <Link to={address}>{say.back}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
