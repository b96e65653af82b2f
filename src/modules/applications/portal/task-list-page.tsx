import type { ReactNode } from 'react';
import { formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  Form,
  InsetText,
  Link,
  Notice,
  PageHeading,
  Section,
  type Task,
  TaskList,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { capacityName } from '../../identity/index.ts';
import type { PartStatus } from '../progress.ts';
import type { CorrectionPoint } from '../queries/get-correction-points.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { draftPath } from './open-draft-handler.ts';
import { Points, type PointsProps } from './points.tsx';
import { PrefillPanel, type PrefillPanelProps } from './prefill-panel.tsx';
import { applyWords } from './words.ts';

export interface TaskListPageProps {
  readonly view: DraftView;
  readonly change: 'newer' | 'not-in-use' | undefined;
  readonly points: readonly CorrectionPoint[];
  readonly registers: PrefillPanelProps['registers'];
  /** What came of asking them. */
  readonly news: ReactNode;
  readonly isSaved: boolean;
}

export function TaskListPage({ view, change, points, registers, news, isSaved }: TaskListPageProps) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const { progress, draft, actor } = view;
  const parts = [...progress.pages, ...(progress.materials ? [progress.materials] : [])];
  const done = parts.filter(({ status }) => status === 'complete').length;
  return (
    <>
      {isSaved ? <Notice tone="success" title={words.savedNow} status /> : null}
      {news}
      <PageHeading
        caption={`${words.apply} · ${words.inNameOf(capacityName(actor))}`}
        lead={words.list.lead(done, parts.length)}
      >
        {textIn(view.version.item.name, locale)}
      </PageHeading>
      {draft.correcting === undefined ? null : (
        <Correction number={draft.correcting} points={points} form={view.form} />
      )}
      {change ? <VersionNotice path={draftPath(view)} change={change} /> : null}
      <PrefillPanel view={view} registers={registers} />
      <Section title={words.list.fill}>
        <PageTasks view={view} points={points} />
      </Section>
      {progress.materials ? (
        <Section title={words.list.handIn}>
          <MaterialTasks view={view} points={points} />
        </Section>
      ) : null}
      <Section title={words.list.finish}>
        <FinishTask view={view} />
      </Section>
      <InsetText>
        <p>{words.saved(formatDateTime(draft.updatedAt, locale))}</p>
        <Link to={`${draftPath(view)}/discard`}>
          {draft.correcting === undefined ? words.list.discard : words.list.discardCorrection}
        </Link>
      </InsetText>
    </>
  );
}

type TasksProps = Pick<TaskListPageProps, 'view' | 'points'>;

function PageTasks({ view, points }: TasksProps) {
  const locale = useLocale();
  const say = useStatus(points);
  const tasks = view.progress.pages.map(({ checked: { page }, status }) => ({
    title: textIn(page.title, locale),
    to: `${draftPath(view)}/pages/${page.code}`,
    ...say(status, [page.code]),
  }));
  return <TaskList tasks={tasks} />;
}

function MaterialTasks({ view, points }: TasksProps) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const say = useStatus(points);
  const { materials: part } = view.progress;
  if (!part) return null;
  const names = part.materials.map(({ name }) => textIn(name, locale)).join(locale === 'en' ? ', ' : '、');
  const codes = part.materials.map(({ code }) => code);
  const to = `${draftPath(view)}/materials`;
  return <TaskList tasks={[{ title: words.materials, to, hint: names, ...say(part.status, codes) }]} />;
}

function FinishTask({ view }: Pick<TasksProps, 'view'>) {
  const words = useMessages(applyWords);
  const task: Task = view.progress.isComplete
    ? {
        title: words.check,
        to: `${draftPath(view)}/check`,
        hint: words.list.checkHint,
        status: words.statuses['not-started'],
        tone: 'info',
      }
    : { title: words.check, hint: words.list.cannotYet, status: '' };
  return <TaskList tasks={[task]} />;
}

const tones: Readonly<Partial<Record<PartStatus, Tone>>> = {
  'not-started': 'info',
  'in-progress': 'warning',
  faulty: 'danger',
};

function useStatus(points: readonly CorrectionPoint[]) {
  const words = useMessages(applyWords);
  return (status: PartStatus, codes: readonly string[]): Pick<Task, 'status' | 'tone'> => {
    const isAsked = status === 'in-progress' && points.some(({ subject }) => codes.includes(subject));
    return { status: isAsked ? words.toCorrect : words.statuses[status], tone: tones[status] };
  };
}

function Correction({ number, ...points }: PointsProps & { readonly number: string }) {
  const words = useMessages(applyWords).list;
  return (
    <Notice tone="warning" title={words.correction}>
      <p>{words.correctionText(number)}</p>
      <Points {...points} />
    </Notice>
  );
}

function VersionNotice({ path, change }: { path: string; change: 'newer' | 'not-in-use' }) {
  const words = useMessages(applyWords).list;
  if (change === 'not-in-use') return <Notice tone="danger" title={words.notInUse} />;
  return (
    <Notice tone="warning" title={words.newer}>
      <p>{words.newerText}</p>
      <Form action={`${path}/version`}>
        <Button kind="secondary">{words.adopt}</Button>
      </Form>
    </Notice>
  );
}
