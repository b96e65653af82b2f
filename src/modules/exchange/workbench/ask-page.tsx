import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  faultAt,
  PageHeading,
  problemsOf,
  Select,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DataSet } from '../../registries/index.ts';
import type { GrantForm } from '../grant/ask-for-data.ts';
import { useWays } from '../grant/grant.ts';
import type { Names } from '../names.ts';
import { cataloguePath } from './paths.ts';
import { exchangeWords } from './words.ts';

export interface AskPageProps {
  readonly set: DataSet;
  /** Agencies for which the official may ask. */
  readonly askers: readonly string[];
  readonly form: GrantForm;
  readonly names: Names;
  readonly refusal: Refusal | undefined;
}

/** What of a data set is asked for, what for, and by which law. */
export function AskPage({ set, askers, form, names, refusal }: AskPageProps) {
  const say = useMessages(exchangeWords);
  const locale = useLocale();
  const error = (field: string) => faultAt(refusal, field, locale);
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading caption={names.agency(set.owner)}>{say.askTitle(textIn(set.name, locale))}</PageHeading>
      <Form action={`${cataloguePath}/sets/${set.code}/ask`} guard>
        <Select
          name="asker"
          label={say.asker}
          value={form.asker}
          error={error('asker')}
          empty={false}
          options={askers.map((value) => ({ value, label: names.agency(value) }))}
        />
        <CheckboxGroup
          name="elements"
          label={say.elements}
          hint={say.elementsHint}
          values={form.elements}
          error={error('elements')}
          options={set.elements.map(({ element }) => ({ value: element, label: names.element(element) }))}
        />
        <CheckboxGroup
          name="ways"
          label={say.ways}
          values={form.ways}
          error={error('ways')}
          options={useWays.map((value) => ({ value, label: say.wayNames[value] }))}
        />
        <TextField
          name="purpose"
          label={say.purpose}
          hint={say.purposeHint}
          value={form.purpose}
          error={error('purpose')}
        />
        <TextArea name="basis" label={say.basis} value={form.basis} error={error('basis')} rows={3} />
        {(['perDay', 'perMinute'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={say[name]}
            value={form[name]}
            error={error(name)}
            inputMode="numeric"
            width={8}
          />
        ))}
        <DateField
          name="validUntil"
          label={say.validUntil}
          value={form.validUntil}
          error={error('validUntil')}
        />
        <ButtonRow>
          <Button>{say.send}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
