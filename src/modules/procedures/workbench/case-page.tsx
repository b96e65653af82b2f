import type { ReactNode } from 'react';
import { type CalendarDate, dateIn, formatDate, formatDateTime } from '../../../kernel/date.ts';
import type { ChainVerdict } from '../../../kernel/hash-chain.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  CheckAnswers,
  Columns,
  type Lane,
  Lanes,
  Link,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  type SummaryRow,
  Tag,
  Timeline,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DescribedPage, FormMaterial } from '../../forms/index.ts';
import { type CaseState, type CaseTask, dueDatesOf, isWaiting } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import { describeEvent, statusTones, statusWords } from '../case-words.ts';
import { taskDueOn } from '../clock.ts';
import type { OfferedAct } from '../policy.ts';
import { DueTag } from './due-tag.tsx';
import { workbenchWords } from './words.ts';

export interface CasePageProps {
  readonly identity: CaseIdentity;
  readonly state: CaseState;
  readonly offered: readonly OfferedAct[];
  readonly answers: readonly DescribedPage[];
  readonly materials: readonly FormMaterial[];
  readonly agencyName: (code: string) => string;
  readonly today: CalendarDate;
  readonly done: string | undefined;
  /** Whether the history is whole; asked for by supervisors. */
  readonly chain: ChainVerdict | undefined;
}

export function CasePage(props: CasePageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const { identity, state } = props;
  return (
    <>
      <PageHeading
        caption={`${say.number} ${identity.number}`}
        aside={<Tag tone={statusTones[state.status]}>{textIn(statusWords[state.status], locale)}</Tag>}
      >
        {identity.itemName}
      </PageHeading>
      {props.done ? <Notice tone="success" status title={say.done(props.done)} /> : null}
      {props.chain ? <ChainNotice chain={props.chain} /> : null}
      <Columns aside={<Aside {...props} />} asideLabel={say.clock}>
        <Acts {...props} />
        <Correction state={state} />
        <Reviews {...props} />
        <Section title={say.form} id="form">
          <Answers pages={props.answers} />
        </Section>
        <Section title={say.materials} id="materials">
          <Materials identity={identity} state={state} materials={props.materials} />
        </Section>
        <Section title={say.history} id="history">
          <History {...props} />
        </Section>
      </Columns>
    </>
  );
}

function Acts({ identity, offered, state }: CasePageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  if (offered.length === 0) return <p className="field__note">{say.nothingToDo}</p>;
  const tasks = new Map<string, OfferedAct[]>();
  for (const offer of offered) {
    const title = offer.task ? textIn(offer.task.name, locale) : say.clock;
    tasks.set(title, [...(tasks.get(title) ?? []), offer]);
  }
  return (
    <Section title={say.actNow} id="acts">
      {[...tasks].map(([title, offers]) => (
        <div key={title}>
          <p>
            <strong>{title}</strong>
          </p>
          <ButtonRow>
            {offers.map(({ act, task }, position) => (
              <ButtonLink
                key={act}
                to={actAddress(identity.number, act, task)}
                kind={position === 0 && task ? 'primary' : 'secondary'}
              >
                {say.acts[act]}
              </ButtonLink>
            ))}
          </ButtonRow>
        </div>
      ))}
      {state.correction && state.corrected ? <p>{say.correction}</p> : null}
    </Section>
  );
}

function actAddress(number: string, act: string, task: CaseTask | undefined): string {
  const base = `/workbench/cases/${number}/acts/${act}`;
  return task ? `${base}?task=${encodeURIComponent(task.key)}` : base;
}

function Correction({ state }: { state: CaseState }) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  if (!state.correction) return null;
  return (
    <Section title={say.correction} id="correction">
      <ol>
        {state.correction.points.map((point) => (
          <li key={point.subject + point.text}>{point.text}</li>
        ))}
      </ol>
      {state.status === 'correcting' ? (
        <p>{say.respondBy(formatDate(state.correction.respondBy as CalendarDate, locale))}</p>
      ) : null}
    </Section>
  );
}

const laneTones: Record<NonNullable<CaseTask['outcome']> | 'open', Tone> = {
  open: 'info',
  passed: 'success',
  objected: 'danger',
  done: 'success',
  'not-needed': 'neutral',
};

function Reviews({ state, agencyName, today }: CasePageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const reviews = state.tasks.filter((task) => task.acts.includes('pass'));
  if (reviews.length === 0) return null;
  const lanes: Lane[] = reviews.map((task) => {
    const closed = task.closedBy;
    const words = closed && describeEvent(closed.event, state, 'official');
    return {
      name: `${agencyName(task.agency)} · ${textIn(task.name, locale)}`,
      state: say.laneStates[task.outcome ?? 'open'],
      tone: laneTones[task.outcome ?? 'open'],
      started: `${say.openedOn} ${formatDate(task.openedOn, locale)}`,
      finished: closed
        ? `${say.doneOn} ${formatDate(dateIn(closed.at), locale)}`
        : `${say.deadline} ${formatDate(taskDueOn(task, state.clock, state.plan, today), locale)}`,
      children: words?.details.map((detail) => <p key={detail.zh}>{textIn(detail, locale)}</p>),
    };
  });
  return (
    <Section title={say.reviews} id="reviews">
      <Lanes lanes={lanes} label={say.reviews} />
    </Section>
  );
}

export function Answers({ pages }: { pages: readonly DescribedPage[] }) {
  return (
    <CheckAnswers
      sections={pages.flatMap((page) =>
        page.groups.map((group) => ({
          title: group.title ? `${page.title} · ${group.title}` : page.title,
          rows: group.rows.map((row) => ({ key: row.label, value: row.value === '' ? '—' : row.value })),
        })),
      )}
    />
  );
}

function Materials({
  identity,
  state,
  materials,
}: {
  identity: CaseIdentity;
  state: CaseState;
  materials: readonly FormMaterial[];
}) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  if (materials.length === 0) return <p>{say.noMaterials}</p>;
  const rows: SummaryRow[] = materials.map((material) => ({
    key: textIn(material.name, locale),
    value: fileLinks(identity.number, state.materials[material.code] ?? [], say.notHandedIn),
  }));
  return <SummaryList rows={rows} />;
}

function fileLinks(
  number: string,
  files: readonly { hash: string; name: string }[],
  none: string,
): ReactNode {
  if (files.length === 0) return none;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.hash}>
          <Link to={`/workbench/cases/${number}/files/${file.hash}`}>{file.name}</Link>
        </li>
      ))}
    </ul>
  );
}

function History({ state, agencyName }: CasePageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const events = state.actions.toReversed().map((action) => {
    const words = describeEvent(action.event, state, 'official');
    const agency = action.actor.agency ? `${agencyName(action.actor.agency)} ` : '';
    return {
      title: textIn(words.title, locale),
      tone: words.tone,
      at: formatDateTime(action.at, locale),
      by: `${agency}${action.actor.name}`,
      children:
        words.details.length > 0
          ? words.details.map((detail) => <p key={detail.zh}>{textIn(detail, locale)}</p>)
          : undefined,
    };
  });
  return <Timeline events={events} label={say.history} />;
}

function Aside({ identity, state, agencyName, today }: CasePageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const dates = dueDatesOf(state, today);
  const stopped = isWaiting(state) || state.closedAt !== undefined;
  const due = (day: CalendarDate, active: boolean) =>
    active && !stopped ? <DueTag dueOn={day} today={today} stopped={false} /> : formatDate(day, locale);
  const decided = state.clock.decidedOn !== undefined;
  return (
    <>
      <Section title={say.clock}>
        <SummaryList
          plain
          rows={[
            { key: say.received, value: formatDateTime(identity.receivedAt, locale) },
            state.clock.acceptedOn
              ? { key: say.acceptedOn, value: formatDate(state.clock.acceptedOn, locale) }
              : { key: say.acceptBy, value: due(dates.acceptBy, true) },
            { key: say.promised, value: due(dates.promised, !dates.expected && !decided) },
            ...(dates.statutory ? [{ key: say.statutory, value: formatDate(dates.statutory, locale) }] : []),
            ...(dates.deliverBy ? [{ key: say.deliverBy, value: due(dates.deliverBy, true) }] : []),
          ]}
        />
        {isWaiting(state) ? <Tag>{say.stopped}</Tag> : null}
        {dates.expected && !state.closedAt ? <p className="field__note">{say.expectedDates}</p> : null}
        {dates.provisional && !state.closedAt ? <p className="field__note">{say.provisional}</p> : null}
      </Section>
      <Section title={say.applicant}>
        <SummaryList
          plain
          rows={[
            { key: say.applicant, value: identity.applicantName },
            { key: say.applicantCode, value: <span className="code">{identity.applicantCode}</span> },
            { key: say.agency, value: agencyName(identity.agency) },
            {
              key: say.item,
              value: (
                <Link to={`/items/${identity.implementationCode}`}>{say.version(identity.itemVersion)}</Link>
              ),
            },
            ...(state.certificate
              ? [
                  {
                    key: say.certificate,
                    value: (
                      <Link to={`/workbench/certificates/${state.certificate.identifier}`}>
                        {state.certificate.number}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </>
  );
}

function ChainNotice({ chain }: { chain: ChainVerdict }) {
  const say = useMessages(workbenchWords);
  return chain.ok ? (
    <Notice tone="success" title={say.chainHolds} />
  ) : (
    <Notice tone="danger" title={say.chainBroken(chain.at + 1)} />
  );
}
