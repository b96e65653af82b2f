import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  DateField,
  EmptyState,
  Form,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  useLocale,
  useMessages,
  VisuallyHidden,
} from '../../../../web/ui/index.ts';
import type { PlaceNames } from '../../http/place-names.ts';
import type { FormProblems } from '../../portal/form-problems.ts';
import type { Deputyship } from '../../posts/deputy-store.ts';
import { type DeputyChoice, isRunning } from '../../posts/get-deputy-choice.ts';
import { roleNames } from '../../role.ts';
import type { DeputyTyped } from './deputy-form.ts';
import { Period } from './post-table.tsx';
import { postWords } from './post-words.ts';

export interface DeputySectionProps {
  /** Where the forms post to. */
  base: string;
  choice: DeputyChoice;
  names: PlaceNames;
  problems: FormProblems;
  typed: DeputyTyped | undefined;
  mayName: boolean;
}

/** Who stands in for whom, and the form that names a deputy. */
export function DeputySection(props: DeputySectionProps) {
  const words = useMessages(postWords);
  const { deputyships } = props.choice;
  return (
    <Section title={words.deputies} id="deputies">
      {deputyships.length === 0 ? (
        <EmptyState title={words.noDeputies} icon="people">
          {words.noDeputiesText}
        </EmptyState>
      ) : (
        <DeputyTable {...props} />
      )}
      {props.mayName && props.choice.posts.length > 0 ? <DeputyForm {...props} /> : null}
    </Section>
  );
}

function DeputyTable({ choice, names, base, mayName }: DeputySectionProps) {
  const words = useMessages(postWords);
  const locale = useLocale();
  const isOpen = (deputyship: Deputyship) => !deputyship.endedAt && deputyship.until >= choice.today;
  return (
    <Table
      caption={words.deputies}
      captionHidden
      dense
      rows={choice.deputyships}
      rowKey={({ id }) => id}
      columns={[
        {
          header: words.role,
          rowHeader: true,
          cell: ({ post }) => `${textIn(roleNames[post.role], locale)} · ${names.agency(post.agency)}`,
        },
        { header: words.holder, cell: ({ holder }) => holder.name },
        { header: words.deputy, cell: ({ deputy }) => deputy.name },
        { header: words.period, cell: (deputyship) => <Period {...deputyship} /> },
        { header: words.reason, cell: ({ reason }) => reason },
        {
          header: words.state,
          cell: (deputyship) =>
            isRunning(deputyship, choice.today) ? (
              <Tag tone="success">{words.running}</Tag>
            ) : isOpen(deputyship) ? (
              words.coming
            ) : (
              words.deputyEnded
            ),
        },
        ...(mayName
          ? [
              {
                header: words.end,
                cell: (deputyship: Deputyship) =>
                  isOpen(deputyship) ? (
                    <Form action={`${base}/end`}>
                      <input type="hidden" name="id" value={deputyship.id} />
                      <Button kind="link">
                        {words.endDeputy}
                        <VisuallyHidden> {deputyship.deputy.name}</VisuallyHidden>
                      </Button>
                    </Form>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  );
}

function DeputyForm({ base, choice, names, problems, typed }: DeputySectionProps) {
  const words = useMessages(postWords);
  const locale = useLocale();
  if (choice.colleagues.length === 0) return <p>{words.noColleagues}</p>;
  return (
    <Section title={words.nameDeputy}>
      <Form action={base}>
        <Select
          name="postId"
          label={words.role}
          value={typed?.postId ?? (choice.posts.length === 1 ? choice.posts[0]?.id : undefined)}
          options={choice.posts.map((post) => ({
            value: post.id,
            label: `${textIn(roleNames[post.role], locale)} · ${names.agency(post.agency)}`,
          }))}
          error={problems.at('postId')}
        />
        <Select
          name="deputy"
          label={words.deputy}
          value={typed?.deputy}
          options={choice.colleagues.map(({ login, name }) => ({
            value: login,
            label: `${name}（${login}）`,
          }))}
          error={problems.at('deputy')}
        />
        <DateField
          name="from"
          label={words.from}
          value={typed?.from ?? choice.today}
          error={problems.at('from')}
        />
        <DateField name="until" label={words.until} value={typed?.until} error={problems.at('until')} />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed?.reason}
          error={problems.at('reason')}
          maxLength={200}
        />
        <Button kind="secondary">{words.nameDeputy}</Button>
      </Form>
    </Section>
  );
}
