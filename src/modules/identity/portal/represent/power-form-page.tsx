import { type Text, textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  RadioGroup,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { NamedItem } from '../../powers/item-directory.ts';
import { PowerAct, powerActNames } from '../../powers/power-scope.ts';
import type { PowerInput } from '../../powers/read-power.ts';
import type { FormProblems } from '../form-problems.ts';
import { powerWords } from './power-words.ts';

export interface PowerFormPageProps {
  principal: string;
  typed: PowerInput;
  find: string;
  /** What was found; undefined before anything was looked for. */
  found: readonly NamedItem[] | undefined;
  /** Names of the items that are chosen. */
  chosen: ReadonlyMap<string, Text>;
  problems: FormProblems;
}

export function PowerFormPage({ principal, typed, problems, ...items }: PowerFormPageProps) {
  const words = useMessages(powerWords);
  const locale = useLocale();
  const form = words.form;
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading caption={words.capacity(principal)} lead={form.lead}>
        {form.title}
      </PageHeading>
      <Form action="/my/powers/new" guard enter={{ name: 'step', value: 'give' }}>
        <TextField
          name="agentName"
          label={form.agentName}
          value={typed.agentName}
          error={problems.at('agentName')}
          autoComplete="off"
          width={12}
        />
        <TextField
          name="agentNumber"
          label={form.agentNumber}
          value={typed.agentNumber}
          error={problems.at('agentNumber')}
          autoComplete="off"
          width={24}
        />
        <CheckboxGroup
          name="acts"
          label={form.acts}
          values={typed.acts}
          error={problems.at('acts')}
          options={PowerAct.options.map((act) => ({ value: act, label: textIn(powerActNames[act], locale) }))}
        />
        <RadioGroup
          name="scope"
          label={form.scope}
          value={typed.scope}
          error={problems.at('scope')}
          options={[
            { value: 'all', label: form.all },
            {
              value: 'some',
              label: form.some,
              reveal: <ItemChoice typed={typed} problems={problems} {...items} />,
            },
          ]}
        />
        <DateField name="from" label={form.from} value={typed.from} error={problems.at('from')} />
        <DateField name="until" label={form.until} value={typed.until} error={problems.at('until')} />
        <InsetText>{form.nothingShared}</InsetText>
        <Button name="step" value="give">
          {form.submit}
        </Button>
      </Form>
    </>
  );
}

/** Chosen items stay as ticked boxes; what was found can be ticked too. */
function ItemChoice({ typed, find, found, chosen, problems }: Omit<PowerFormPageProps, 'principal'>) {
  const words = useMessages(powerWords).form;
  const locale = useLocale();
  const others = (found ?? []).filter(({ basicCode }) => !typed.items.includes(basicCode));
  return (
    <>
      {typed.items.length > 0 ? (
        <CheckboxGroup
          name="items"
          label={words.chosen}
          values={typed.items}
          options={typed.items.map((code) => ({
            value: code,
            label: textIn(chosen.get(code) ?? { zh: code }, locale),
            hint: code,
          }))}
        />
      ) : null}
      <TextField
        name="find"
        label={words.find}
        hint={words.findHint}
        value={find}
        error={problems.at('find') ?? (found?.length === 0 ? words.nothing : undefined)}
        autoComplete="off"
        optional
      />
      <Button name="step" value="find" kind="secondary">
        {words.findButton}
      </Button>
      {others.length > 0 ? (
        <CheckboxGroup
          name="items"
          id="found"
          label={words.found}
          options={others.map(({ basicCode, name }) => ({
            value: basicCode,
            label: textIn(name, locale),
            hint: basicCode,
          }))}
        />
      ) : null}
    </>
  );
}
