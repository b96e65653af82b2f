import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  Select,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { FormProblems } from '../../portal/form-problems.ts';
import { dutyActs } from '../../posts/duty-acts.ts';
import type { Official } from '../../posts/official-store.ts';
import type { PostInput } from '../../posts/read-post.ts';
import { Role, roleNames } from '../../role.ts';
import { postWords } from './post-words.ts';

type Options = readonly { value: string; label: string }[];

export interface PostFormPageProps {
  official: Official;
  problems: FormProblems;
  typed?: PostInput | undefined;
  agencies: Options;
  regions: Options;
}

export function PostFormPage({ official, problems, typed, agencies, regions }: PostFormPageProps) {
  const words = useMessages(postWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading caption={official.name} lead={words.askLead}>
        {words.askTitle}
      </PageHeading>
      <Form action={`/workbench/officials/${official.officialId}/posts/new`}>
        <Select
          name="agency"
          label={words.agency}
          options={agencies}
          value={typed?.agency ?? official.agency}
          error={problems.at('agency')}
        />
        <Select
          name="role"
          label={words.role}
          options={Role.options.map((role) => ({ value: role, label: textIn(roleNames[role], locale) }))}
          value={typed?.role}
          error={problems.at('role')}
        />
        <Select
          name="region"
          label={words.region}
          hint={words.regionHint}
          options={regions}
          empty={words.regionHint}
          value={typed?.region}
          error={problems.at('region')}
          optional
        />
        <TextArea
          name="items"
          label={words.items}
          hint={words.itemsHint}
          value={typed?.items}
          error={problems.at('items')}
          rows={3}
          optional
        />
        <CheckboxGroup
          name="acts"
          label={words.acts}
          hint={words.actsHint}
          values={typed?.acts}
          options={Object.entries(dutyActs).flatMap(([role, acts]) =>
            Object.entries(acts).map(([act, name]) => ({
              value: act,
              label: `${textIn(roleNames[role as Role], locale)} · ${textIn(name, locale)}`,
            })),
          )}
          optional
        />
        <DateField name="from" label={words.from} value={typed?.from} error={problems.at('from')} />
        <DateField
          name="until"
          label={words.until}
          hint={words.untilHint}
          value={typed?.until}
          error={problems.at('until')}
          optional
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed?.reason}
          error={problems.at('reason')}
          maxLength={200}
        />
        <Button>{words.submitAsk}</Button>
      </Form>
    </>
  );
}
