import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  Select,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import { newItemPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import type { FormProblems } from '../form-problems.ts';

export interface NewItemPageProps {
  readonly problems: FormProblems;
  readonly typed: URLSearchParams;
  readonly codes: ItemCodeTables;
}

/** What must be known before a new item can be written. */
export function NewItemPage({ problems, typed, codes }: NewItemPageProps) {
  const say = useMessages(draftWords);
  const locale = useLocale();
  const types = codes.find('item-type')?.values ?? [];
  const field = (name: string) => ({ name, value: typed.get(name) ?? '', error: problems.at(name) });
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading>{say.newItem}</PageHeading>
      <Form action={newItemPath}>
        <TextField {...field('name')} label={say.name} maxLength={200} />
        <TextField
          {...field('basicCode')}
          label={say.basicCode}
          hint={say.basicCodeHint}
          inputMode="numeric"
          width={18}
          maxLength={12}
        />
        <Select
          {...field('type')}
          label={say.type}
          options={types.map(({ code, name }) => ({ value: code, label: textIn(name, locale) }))}
        />
        <TextArea {...field('offeredBy')} label={say.offeredBy} hint={say.offeredByHint} rows={3} />
        <Button>{say.begin}</Button>
      </Form>
    </>
  );
}
