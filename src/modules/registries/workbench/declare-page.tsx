import { type Locale, type Text, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  Details,
  ErrorSummary,
  Fieldset,
  Form,
  faultAt,
  PageHeading,
  problemsOf,
  Section,
  Select,
  Table,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Dictionary, Element } from '../../elements/index.ts';
import type { DataSet } from '../data-set.ts';
import { baseNames, cycleNames, opennessNames, ownBase, sharingNames } from '../data-set-names.ts';
import { registryWords } from '../words.ts';
import { demandNames, type TypedDeclaration, type TypedElement } from './declaration-form.ts';
import { declarePath } from './paths.ts';

interface DeclarePageProps {
  readonly typed: TypedDeclaration;
  readonly dictionary: Dictionary;
  readonly owners: readonly { readonly value: string; readonly label: string }[];
  /** Sets that an element may refer to. */
  readonly targets: readonly DataSet[];
  readonly found: readonly Element[] | undefined;
  /** How many more there are than are shown. */
  readonly further: number;
  readonly refusal?: Refusal | undefined;
}

/** A declaration being made; every button sends the whole form and nothing typed is lost. */
export function DeclarePage(props: DeclarePageProps) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  const { typed, refusal } = props;
  const error = (field: string) => faultAt(refusal, field, locale);
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading>{say.declare}</PageHeading>
      <Form action={declarePath} guard enter={{ name: 'do', value: 'search' }}>
        <TextField name="name" label={say.name} value={typed.name} error={error('name')} />
        <TextField
          name="code"
          label={say.code}
          hint="a-z 0-9 -"
          width={24}
          value={typed.code}
          error={error('code')}
        />
        <TextArea
          name="summary"
          label={say.summary}
          value={typed.summary}
          error={error('summary')}
          rows={2}
        />
        <Select
          name="owner"
          label={say.owner}
          value={typed.owner}
          options={props.owners}
          error={error('owner')}
        />
        <Choice
          name="base"
          names={baseNames}
          label={say.base}
          value={typed.base}
          empty={textIn(ownBase, locale)}
        />
        <TextField name="source" label={say.source} value={typed.source} error={error('source')} />
        <Choice
          name="updateCycle"
          names={cycleNames}
          label={say.cycle}
          value={typed.updateCycle}
          error={error('updateCycle')}
        />
        <Choice
          name="sharing"
          names={sharingNames}
          label={say.sharing}
          value={typed.sharing}
          error={error('sharing')}
        />
        <TextField name="sharingReason" label={say.sharingReason} value={typed.sharingReason} optional />
        <Choice
          name="openness"
          names={opennessNames}
          label={say.openness}
          value={typed.openness}
          error={error('openness')}
        />
        <TextField
          name="retention"
          label={say.retention}
          hint={say.retentionHint}
          width={8}
          value={typed.retention}
          error={error('retention')}
        />
        <Fieldset
          legend={say.chosen}
          id="elements"
          group
          error={error('elements') ?? error('key') ?? error('distinct')}
        >
          <span id="key" />
          <span id="distinct" />
          <Chosen {...props} locale={locale} />
        </Fieldset>
        <Section title={say.searchElements}>
          <TextField
            name="search"
            label={say.element}
            hint={say.searchHint}
            width={24}
            value={typed.search}
          />
          <Button name="do" value="search" kind="secondary" icon="search">
            {say.find}
          </Button>
          <Found found={props.found} locale={locale} />
          {props.further > 0 ? <p>{say.furtherFound(props.further)}</p> : null}
        </Section>
        <Demands {...props} locale={locale} />
        <Button name="do" value="save">
          {say.save}
        </Button>
      </Form>
    </>
  );
}

function Choice({
  names,
  ...field
}: {
  names: Readonly<Record<string, Text>>;
  name: string;
  label: string;
  value: string;
  empty?: string;
  error?: string | undefined;
}) {
  const locale = useLocale();
  const options = Object.entries(names).map(([value, name]) => ({ value, label: textIn(name, locale) }));
  return <Select {...field} options={options} />;
}

function Chosen({ typed, dictionary, targets, locale }: DeclarePageProps & { locale: Locale }) {
  const say = useMessages(registryWords);
  if (typed.elements.length === 0) return <p>{say.noneChosen}</p>;
  const nameOf = (code: string) => textIn(dictionary.findElement(code)?.name ?? { zh: code }, locale);
  const tick = (
    field: 'key' | 'required' | 'indexed' | 'distinct',
    label: string,
    isTicked: (one: TypedElement) => boolean,
  ) => ({
    header: label,
    cell: (one: TypedElement) => (
      <input
        type="checkbox"
        name={field}
        value={one.element}
        defaultChecked={isTicked(one)}
        aria-label={`${nameOf(one.element)} ${label}`}
      />
    ),
  });
  return (
    <Table
      caption={say.chosen}
      captionHidden
      dense
      rows={typed.elements}
      rowKey={({ element }) => element}
      columns={[
        {
          header: say.element,
          rowHeader: true,
          cell: ({ element }) => (
            <>
              <input type="hidden" name="element" value={element} />
              {nameOf(element)}
            </>
          ),
        },
        tick('key', say.key, ({ isKey }) => isKey),
        tick('required', say.required, ({ isRequired }) => isRequired),
        tick('indexed', say.indexed, ({ isIndexed }) => isIndexed),
        tick('distinct', say.distinct, ({ isDistinct }) => isDistinct),
        {
          header: say.referenced,
          cell: ({ element, references }) => (
            <select
              name={`references:${element}`}
              defaultValue={references}
              className="input input--select"
              aria-label={`${nameOf(element)} ${say.referenced}`}
            >
              <option value="">{say.noReference}</option>
              {targets
                .filter(({ key }) => key.length === 1)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {textIn(name, locale)}
                  </option>
                ))}
            </select>
          ),
        },
        {
          header: say.remove,
          cell: ({ element }) => (
            <Button name="do" value={`remove:${element}`} kind="link">
              {say.remove}
              <span className="visually-hidden"> {nameOf(element)}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}

/** Which scores the set has to reach, and as of which day its rows speak. */
function Demands({ typed, dictionary, refusal, locale }: DeclarePageProps & { locale: Locale }) {
  const say = useMessages(registryWords);
  const days = typed.elements.flatMap(({ element }) => {
    const found = dictionary.findElement(element);
    return found?.type === 'date' ? [{ value: element, label: textIn(found.name, locale) }] : [];
  });
  return (
    <Details summary={say.quality} open={faultAt(refusal, 'quality', locale) !== undefined}>
      {days.length > 0 || typed.asOf !== '' ? (
        <Select
          name="asOf"
          label={say.asOf}
          hint={say.asOfHint}
          value={typed.asOf}
          options={days}
          empty={say.noReference}
          error={faultAt(refusal, 'asOf', locale)}
        />
      ) : null}
      <Fieldset legend={say.qualityDemand} id="quality" group error={faultAt(refusal, 'quality', locale)}>
        {demandNames.map((name) => (
          <TextField
            key={name}
            name={`demand:${name}`}
            label={say.demands[name]}
            value={typed.demands[name]}
            inputMode="numeric"
            width={8}
          />
        ))}
      </Fieldset>
    </Details>
  );
}

function Found({ found, locale }: { found: readonly Element[] | undefined; locale: Locale }) {
  const say = useMessages(registryWords);
  if (!found) return null;
  if (found.length === 0) return <p>{say.nothingFound}</p>;
  return (
    <Table
      caption={say.found}
      dense
      rows={found}
      rowKey={({ code }) => code}
      columns={[
        { header: say.element, rowHeader: true, cell: ({ name }) => textIn(name, locale) },
        { header: say.code, cell: ({ code }) => <code>{code}</code> },
        { header: say.sensitivity, cell: ({ sensitivity }) => say.sensitivities[sensitivity] },
        {
          header: say.add,
          cell: ({ code, name }) => (
            <Button name="do" value={`add:${code}`} kind="link">
              {say.add}
              <span className="visually-hidden"> {textIn(name, locale)}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}
