import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  Fieldset,
  Form,
  faultAt,
  RadioGroup,
  Section,
  Select,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import type { Consignment } from '../consignment.ts';
import { deliveryWords } from '../words.ts';

export interface Choices {
  /** Where a courier goes. */
  readonly destinations: readonly { readonly code: string; readonly name: string }[];
  readonly halls: readonly Hall[];
  readonly hasCourier: boolean;
  /** What was typed, by field; the first time what is known. */
  readonly typed: Readonly<Record<string, string>>;
}

/** How the result is to come: every field stands there, so that no script is needed. */
export function WayForm({
  consignment,
  destinations,
  halls,
  hasCourier,
  typed,
  refusal,
}: Choices & { readonly consignment: Consignment; readonly refusal: Refusal | undefined }) {
  const say = useMessages(deliveryWords);
  const locale = useLocale();
  const ways = consignment.ways.filter((way) => way !== 'courier' || hasCourier);
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typed[name],
    error: faultAt(refusal, name, locale),
  });
  return (
    <Section title={say.change}>
      <Form action={`/my/cases/${consignment.caseNumber}/delivery`}>
        <RadioGroup
          {...field('way', say.way)}
          options={ways.map((value) => ({ value, label: say.ways[value] }))}
        />
        {ways.includes('window') && halls.length > 1 ? (
          <Select
            {...field('hall', say.windowFields)}
            empty={false}
            options={halls.map(({ code, name }) => ({ value: code, label: textIn(name, locale) }))}
          />
        ) : null}
        {ways.includes('courier') ? (
          <Fieldset legend={say.courierFields} hint={say.courierHint} id="courier" group>
            <TextField {...field('name', say.name)} autoComplete="name" width={18} maxLength={50} optional />
            <TextField {...field('phone', say.phone)} type="tel" autoComplete="tel" width={18} optional />
            <Select
              {...field('region', say.region)}
              optional
              options={destinations.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <TextField
              {...field('address', say.text)}
              hint={say.textHint}
              autoComplete="street-address"
              maxLength={200}
              optional
            />
          </Fieldset>
        ) : null}
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
