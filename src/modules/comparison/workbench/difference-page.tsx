import type { CalendarDate } from '../../../kernel/date.ts';
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
  Table,
  Tag,
  TextArea,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { shownValue } from '../../registries/index.ts';
import type { DifferencePageView } from '../queries/get-difference.ts';
import type { ComparedLine, ComparedRecords } from '../queries/read-compared.ts';
import type { Names } from '../queries/read-names.ts';
import { comparisonWords, kindNames, statusTones } from '../words.ts';
import { Due } from './differences-page.tsx';
import { comparisonPath, differencePath, differencesPath } from './paths.ts';

interface DifferencePageProps {
  readonly page: DifferencePageView;
  readonly records: ComparedRecords | undefined;
  readonly names: Names;
  readonly offered: readonly { readonly act: string; readonly name: Text }[];
  readonly today: CalendarDate;
  readonly refusal: Refusal | undefined;
  readonly typed: string | undefined;
  readonly isDone: boolean;
}

/** One difference: both records side by side, whose turn it is, and what was said. */
export function DifferencePage(props: DifferencePageProps) {
  const { page, records, names, offered, today, refusal, typed, isDone } = props;
  const say = useMessages(comparisonWords);
  const locale = useLocale();
  const { stored } = page.view;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      {isDone ? <Notice tone="success" title={say.done} status /> : null}
      <PageHeading caption={textIn(page.comparison?.name ?? { zh: stored.comparison }, locale)}>
        {textIn(kindNames[stored.kind], locale)}
      </PageHeading>
      <p>
        <Tag tone={statusTones[stored.status] ?? 'neutral'}>{names.status(stored)}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: say.number, value: stored.number },
          { key: say.owner, value: names.agency(stored.agency) },
          ...(stored.elements.length > 0
            ? [{ key: say.elements, value: stored.elements.map(names.element).join('、') }]
            : []),
          { key: say.raised, value: <DateText value={stored.raisedAt} time /> },
          { key: say.due, value: <Due dueOn={stored.dueOn} today={today} /> },
          ...(page.comparison
            ? [
                {
                  key: say.basis,
                  value: (
                    <>
                      <Link to={comparisonPath(page.comparison.code)}>
                        {textIn(page.comparison.name, locale)}
                      </Link>{' '}
                      <span lang="zh-CN">{page.comparison.basis}</span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {records ? <Sides {...{ records, names }} /> : null}
      {offered.length > 0 ? (
        <Section title={say.act}>
          <Form action={differencePath(stored.number)} guard>
            <TextArea
              name="words"
              label={say.words}
              hint={say.hint}
              value={typed}
              error={faultAt(refusal, 'words', locale)}
              rows={4}
            />
            <ButtonRow>
              {offered.map(({ act, name }, index) => (
                <Button key={act} name="act" value={act} kind={index === 0 ? 'primary' : 'secondary'}>
                  {textIn(name, locale)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <History page={page} />
      <p>
        <Link to={differencesPath(stored.comparison)}>{say.back}</Link>
      </p>
    </>
  );
}

function Sides({ records, names }: { readonly records: ComparedRecords; readonly names: Names }) {
  const say = useMessages(comparisonWords);
  const locale = useLocale();
  const cell = (side: 'left' | 'right') => (line: ComparedLine) =>
    records[side]?.isKnown ? (
      shownValue(line[side], line.element, { dictionary: names.dictionary, locale })
    ) : (
      <em>{records[side] ? say.removed : say.absent}</em>
    );
  const header = (side: 'left' | 'right', other: string) =>
    records[side] ? textIn(records[side].set, locale) : other;
  const both = records.left !== undefined && records.right !== undefined;
  const isTwice = both && header('left', '') === header('right', '');
  return (
    <Section title={say.side} lead={say.sideLead}>
      <Table
        caption={say.side}
        captionHidden
        rows={records.lines}
        rowKey={({ element }) => element.code}
        columns={[
          { header: say.element, rowHeader: true, cell: ({ element }) => textIn(element.name, locale) },
          { header: `${header('left', say.reference)}${isTwice ? ' 1' : ''}`, cell: cell('left') },
          { header: `${header('right', say.absent)}${isTwice ? ' 2' : ''}`, cell: cell('right') },
          ...(both && !isTwice
            ? [
                {
                  header: say.result,
                  cell: ({ differs }: ComparedLine) =>
                    differs ? <Tag tone="warning">{say.differs}</Tag> : say.same,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function History({ page: { view } }: { readonly page: DifferencePageView }) {
  const say = useMessages(comparisonWords);
  const locale = useLocale();
  const { acts } = view.run.procedure.actSet;
  return (
    <Section title={say.history}>
      <Timeline
        label={say.history}
        events={view.stored.actions.map(({ at, actor, event }) => ({
          title: textIn(
            Object.values(acts).find((act) => act.event === event.type)?.name ?? { zh: say.foundBy },
            locale,
          ),
          at: <DateText value={at} time />,
          by: actor.name,
          tone: event.type === 'found' || event.type === 'found-again' ? 'warning' : 'neutral',
          ...('words' in event && { children: <p>{event.words}</p> }),
        }))}
      />
    </Section>
  );
}
