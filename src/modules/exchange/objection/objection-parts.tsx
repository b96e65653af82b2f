import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  EmptyState,
  Link,
  Pagination,
  Section,
  SummaryList,
  type SummaryRow,
  Table,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { ProcedureLibrary } from '../../procedures/index.ts';
import type { Names } from '../names.ts';
import type { Objection } from './objection.ts';
import type { ObjectionList, ObjectionView } from './read-objection.ts';
import { objectionWords } from './words.ts';

export interface ObjectionTableProps {
  readonly list: ObjectionList;
  readonly names: Names;
  readonly procedures: ProcedureLibrary;
  /** Address below which each one stands. */
  readonly base: string;
  readonly empty: string;
}

/** Objections, the newest first. */
export function ObjectionTable({ list, names, procedures, base, empty }: ObjectionTableProps) {
  const say = useMessages(objectionWords);
  const locale = useLocale();
  const statusOf = ({ status, procedureCode, procedureVersion }: Objection) =>
    textIn(
      procedures.getVersion(procedureCode, procedureVersion).actSet.statuses[status]?.name ?? { zh: status },
      locale,
    );
  if (list.objections.length === 0) return <EmptyState title={say.none}>{empty}</EmptyState>;
  return (
    <>
      <Table
        caption={say.title}
        captionHidden
        rows={list.objections}
        rowKey={({ id }) => id}
        columns={[
          {
            header: say.number,
            rowHeader: true,
            cell: ({ number }) => <Link to={`${base}/${number}`}>{number}</Link>,
          },
          { header: say.kind, cell: ({ kind }) => say.kinds[kind] },
          { header: say.about, cell: (one) => aboutOf(one, names) },
          { header: say.agency, cell: ({ agency }) => names.agency(agency) },
          { header: say.status, cell: statusOf },
          { header: say.dueOn, cell: ({ dueOn }) => (dueOn ? <DateText value={dueOn} /> : '–') },
        ]}
      />
      <Pagination next={list.next && `${base}?after=${list.next}`} />
    </>
  );
}

function aboutOf({ dataSet, element }: Objection, names: Names): string {
  if (dataSet === null) return '–';
  return element === null ? names.dataSet(dataSet) : `${names.dataSet(dataSet)} · ${names.element(element)}`;
}

export interface ObjectionFactsProps {
  readonly view: ObjectionView;
  readonly names: Names;
  readonly base: string;
  /** The person reads the entry that is asked about; who answers knows it by its case. */
  readonly isOwn: boolean;
}

/** What is said, and what came of it. */
export function ObjectionFacts({ view, names, base, isOwn }: ObjectionFactsProps) {
  const say = useMessages(objectionWords);
  const { stored, content } = view;
  const { held, claimed } = content;
  const rows: SummaryRow[] = [
    { key: say.kind, value: say.kinds[stored.kind] },
    { key: say.by, value: content.name },
    { key: say.agency, value: names.agency(stored.agency) },
    ...(stored.dataSet === null ? [] : [{ key: say.register, value: names.dataSet(stored.dataSet) }]),
    ...(stored.element === null ? [] : [{ key: say.element, value: names.element(stored.element) }]),
    ...(held === undefined ? [] : [{ key: say.held, value: held }]),
    ...(claimed === undefined ? [] : [{ key: say.claimed, value: claimed }]),
    { key: stored.kind === 'value' ? say.reason : say.question, value: content.reason },
    ...(content.files.length > 0 ? [{ key: say.evidence, value: <Files view={view} base={base} /> }] : []),
    ...(isOwn && stored.access !== null
      ? [{ key: say.access, value: <Link to={`/my/accesses/${stored.access}`}>{say.openAccess}</Link> }]
      : []),
    ...(stored.dueOn ? [{ key: say.dueOn, value: <DateText value={stored.dueOn} /> }] : []),
  ];
  return (
    <>
      <SummaryList rows={rows} />
      <Section title={say.history}>
        <Timeline
          label={say.history}
          events={stored.actions.map(({ at, actor, event }) => ({
            title: say.events[event.type],
            at: <DateText value={at} time />,
            by: actor.agency ? names.agency(actor.agency) : actor.name,
            children: 'words' in event ? <p>{event.words}</p> : null,
          }))}
        />
      </Section>
    </>
  );
}

function Files({ view: { stored, content }, base }: Pick<ObjectionFactsProps, 'view' | 'base'>) {
  return (
    <ul className="file-list">
      {content.files.map(({ hash, name }) => (
        <li key={hash}>
          <Link to={`${base}/${stored.number}/files/${hash}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Where the objection stands, in words. */
export function statusName({ run }: ObjectionView) {
  return run.procedure.actSet.statuses[run.status]?.name ?? { zh: run.status };
}
