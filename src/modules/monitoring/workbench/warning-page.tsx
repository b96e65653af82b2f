import { type Text, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  SummaryList,
  Tag,
  TextArea,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { roleNames } from '../../identity/index.ts';
import { describeEvent } from '../../procedures/index.ts';
import type { WarningPageView } from '../queries/get-warning.ts';
import type { Names } from '../queries/read-names.ts';
import { monitoringWords, typeNames } from '../words.ts';
import { warningPath, warningsPath } from './paths.ts';
import { LevelTag } from './warning-table.tsx';
import { WarningTimeline } from './warning-timeline.tsx';

export interface WarningPageProps {
  readonly page: WarningPageView;
  readonly names: Names;
  /** What the reader can do now: the stage it belongs to, and its acts. */
  readonly offered: {
    readonly stage: string;
    readonly acts: readonly { readonly act: string; readonly name: Text }[];
  };
  readonly waits:
    | { readonly role: keyof typeof roleNames; readonly agency: string; readonly dueOn: string | undefined }
    | undefined;
  readonly refusal: Refusal | undefined;
  readonly typed: string | undefined;
  readonly isDone: boolean;
}

/** A warning: what was found by which rule, whose turn it is, and what happened so far. */
export function WarningPage({ page, names, offered, waits, refusal, typed, isDone }: WarningPageProps) {
  const say = useMessages(monitoringWords);
  const locale = useLocale();
  const { view, rule } = page;
  const { stored, run } = view;
  const status = run.procedure.actSet.statuses[run.status]?.name ?? { zh: run.status };
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      {isDone ? <Notice tone="success" title={say.done} status /> : null}
      <PageHeading lead={textIn(stored.detail, locale)}>
        {textIn(names.rule(stored.rule), locale)}
      </PageHeading>
      <p>
        <LevelTag level={stored.level} />{' '}
        <Tag tone={run.closedAt ? 'neutral' : 'info'}>{textIn(status, locale)}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: say.number, value: stored.number },
          { key: say.organ, value: names.agency(stored.agency) },
          ...(stored.caseNumber
            ? [
                {
                  key: say.case,
                  value: (
                    <>
                      {stored.itemName}{' '}
                      <Link to={`/workbench/cases/${stored.caseNumber}`}>{stored.caseNumber}</Link>
                    </>
                  ),
                },
              ]
            : []),
          { key: say.type, value: textIn(typeNames[stored.type], locale) },
          ...(rule
            ? [
                { key: say.ruleInWords, value: `${rule.code} ${textIn(rule.says, locale)}` },
                { key: say.basis, value: rule.basis },
              ]
            : []),
          {
            key: say.turn,
            value: waits ? (
              <>
                {names.agency(waits.agency)} {textIn(roleNames[waits.role], locale)}
                {waits.dueOn ? (
                  <>
                    {' · '}
                    {say.due} <DateText value={waits.dueOn} />
                  </>
                ) : null}
              </>
            ) : (
              say.over
            ),
          },
        ]}
      />
      {offered.acts.length > 0 ? (
        <Section title={say.act}>
          <Form action={warningPath(stored.number)} guard>
            <TextArea
              name="words"
              label={say.words}
              hint={hintOf(offered.stage, say.hints)}
              value={typed}
              error={faultAt(refusal, 'words', locale)}
              rows={6}
            />
            <ButtonRow>
              {offered.acts.map(({ act, name }, index) => (
                <Button key={act} name="act" value={act} kind={index === 0 ? 'primary' : 'secondary'}>
                  {textIn(name, locale)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <Section title={say.history}>
        <WarningTimeline view={view} names={names} />
      </Section>
      <CaseTimeline page={page} />
      <p>
        <Link to={warningsPath}>{say.back}</Link>
      </p>
    </>
  );
}

function hintOf(stage: string, hints: Readonly<Record<string, string>>): string | undefined {
  const names: Readonly<Record<string, string>> = {
    answer: 'answer',
    explanation: 'explain',
    judgement: 'judge',
    appeal: 'appeal',
    review: 'review',
  };
  return hints[names[stage] ?? ''];
}

/** The case as it went, with the act that the warning is about. */
function CaseTimeline({ page: { view, about } }: { readonly page: WarningPageView }) {
  const say = useMessages(monitoringWords);
  const locale = useLocale();
  if (!about) return null;
  const raised = view.stored.actions[0]?.event;
  const marked = raised?.type === 'raised' ? raised.caseAct : undefined;
  return (
    <Section title={say.caseHistory}>
      <Timeline
        label={say.caseHistory}
        events={about.state.actions.map(({ sequence, at, actor, event }) => ({
          title: textIn(describeEvent(event, about.state, 'official').title, locale),
          at: <DateText value={at} time />,
          by: actor.name,
          tone: sequence === marked ? 'warning' : 'neutral',
          ...(sequence === marked && { children: <p>{say.thisAct}</p> }),
        }))}
      />
    </Section>
  );
}
