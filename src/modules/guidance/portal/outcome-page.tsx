import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  Link,
  Notice,
  PageHeading,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Journey } from '../journey.ts';
import type { Progress } from '../progress.ts';
import { type Finding, resultOf } from '../result.ts';
import { applicationPath, journeyPath, stepPath } from './addresses.ts';
import { AnswerList } from './answer-list.tsx';
import { AskHuman } from './ask-human.tsx';
import { Facts, Materials, SituationList } from './checklist-parts.tsx';
import { PlanSection } from './plan-chart.tsx';
import { questionForHuman } from './question-for-human.ts';
import { OpenConditions, Reasons } from './reasons.tsx';
import { UnitList } from './unit-list.tsx';
import { guidanceWords } from './words.ts';

/** Address of a question in writing about an item, by its implementation code. */
export type EnquiryPath = (about: { readonly item: string; readonly question: string }) => string;

export interface OutcomePageProps {
  readonly journey: Journey;
  readonly progress: Progress;
  readonly directory: Directory;
  readonly hotline: string;
  /** Where one may ask in writing about an item, if that is offered. */
  readonly enquiryPath: EnquiryPath | undefined;
  /** Where the items are applied for as one matter. */
  readonly together: string | undefined;
}

/** The end of the way through one item. */
export function ItemOutcomePage(props: OutcomePageProps) {
  const { journey, progress, hotline, enquiryPath } = props;
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const result = resultOf(journey, progress);
  const [finding] = [...result.toDo, ...result.notPossible];
  if (!finding) return null;
  const isPossible = finding.outcome.result !== 'not-eligible';
  return (
    <>
      <PageHeading caption={say.guide} lead={textIn(finding.stop.version.offering.agencyName, locale)}>
        {textIn(journey.title, locale)}
      </PageHeading>
      <Verdict finding={finding} />
      <Reasons {...props} finding={finding} />
      {isPossible ? <Actions {...props} finding={finding} /> : null}
      <OpenConditions finding={finding} />
      {isPossible ? (
        <div id={`item-${finding.outcome.subject.code}`}>
          <SituationList finding={finding} />
          <Materials journey={journey} finding={finding} />
          <UnitList journey={journey} finding={finding} directory={props.directory} />
          {result.plan.steps.length > 1 ? (
            <PlanSection plan={result.plan} pathOf={(code) => stepPath(journey, code)} />
          ) : null}
          <Facts finding={finding} directory={props.directory} />
        </div>
      ) : null}
      {finding.outcome.result === 'eligible' ? null : (
        <AskHuman
          {...{ finding, hotline }}
          enquiryPath={enquiryPath?.({
            item: finding.stop.version.implementationCode,
            question: questionForHuman(journey, progress, finding, locale),
          })}
        />
      )}
      <AnswerList journey={journey} progress={progress} />
      <p>{say.reopen}</p>
    </>
  );
}

const tones = {
  eligible: 'success',
  'to-be-checked': 'warning',
  'not-eligible': 'danger',
  open: 'warning',
  'not-concerned': 'info',
} as const;

export function Verdict({ finding: { outcome } }: { finding: Finding }) {
  const say = useMessages(guidanceWords);
  return (
    <Notice tone={tones[outcome.result]} title={say.result[outcome.result]}>
      {outcome.result === 'eligible' ? <p>{say.eligibleText}</p> : null}
      {outcome.result === 'to-be-checked' ? <p>{say.checkedText}</p> : null}
    </Notice>
  );
}

function Actions({ journey, progress, finding }: OutcomePageProps & { finding: Finding }) {
  const say = useMessages(guidanceWords);
  const { item, implementationCode } = finding.stop.version;
  return (
    <ButtonRow>
      {item.form.length > 0 ? (
        <ButtonLink to={applicationPath(implementationCode, progress.answered.typed)} icon="edit">
          {say.apply}
        </ButtonLink>
      ) : null}
      <ButtonLink
        to={journeyPath(journey, progress.answered, { page: 'checklist' })}
        kind={item.form.length > 0 ? 'secondary' : 'primary'}
        icon="list"
      >
        {say.checklist}
      </ButtonLink>
      <Link to={`/items/${encodeURIComponent(implementationCode)}`}>{say.guidePage}</Link>
    </ButtonRow>
  );
}
