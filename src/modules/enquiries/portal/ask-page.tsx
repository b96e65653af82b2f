import type { Text } from '../../../kernel/messages.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  ErrorSummary,
  type FieldProblem,
  Link,
  PageHeading,
  Section,
  TaskList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { EnquirySummary } from '../enquiry-store.ts';
import { Composer } from './composer.tsx';
import { ExampleQuestions } from './conversation-page.tsx';
import { askWords } from './words.ts';

export interface AskPageProps {
  readonly earlier: readonly EnquirySummary[];
  /** The item from whose page one came. */
  readonly item: { readonly code: string; readonly name: Text } | undefined;
  readonly typed: string | undefined;
  readonly problems: readonly FieldProblem[];
}

/** Where a conversation begins. */
export function AskPage({ earlier, item, typed, problems }: AskPageProps) {
  const say = useMessages(askWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {item ? (
        <p>
          {say.aboutItem}
          <strong lang={locale === 'en' && !item.name.en ? 'zh-CN' : undefined}>
            {textIn(item.name, locale)}
          </strong>{' '}
          <Link to="/ask">{say.otherItem}</Link>
        </p>
      ) : null}
      <Composer
        action="/ask"
        label={say.label}
        value={typed}
        error={problems.find(({ field }) => field === 'question')?.message as string | undefined}
        isLive={false}
      >
        {item ? <input type="hidden" name="item" value={item.code} /> : null}
      </Composer>
      {item ? null : (
        <Section title={say.examples}>
          <ExampleQuestions action="/ask" />
        </Section>
      )}
      {earlier.length > 0 ? (
        <Section title={say.earlier}>
          <EnquiryList enquiries={earlier} />
        </Section>
      ) : null}
    </>
  );
}

const tones = { machine: 'neutral', waiting: 'warning', claimed: 'info', closed: 'success' } as const;

export function EnquiryList({ enquiries }: { enquiries: readonly EnquirySummary[] }) {
  const say = useMessages(askWords);
  return (
    <TaskList
      tasks={enquiries.map(({ id, title, startedAt, status }) => ({
        title,
        to: `/ask/${id}`,
        hint: <DateText value={startedAt} time />,
        status: say.status[status],
        tone: tones[status],
      }))}
    />
  );
}
