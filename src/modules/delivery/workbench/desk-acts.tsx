import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  Checkbox,
  Form,
  faultAt,
  Section,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Consignment } from '../consignment.ts';
import { deliveryWords } from '../words.ts';
import { deliveryPath } from './paths.ts';

export interface DeskActsProps {
  readonly consignment: Consignment;
  readonly maySend: boolean;
  readonly mayHandOut: boolean;
  /** What was typed, by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly refusal: Refusal | undefined;
}

/** What an official can do with a result: give it to the courier, or to whoever stands at the window. */
export function DeskActs(props: DeskActsProps) {
  const { desk } = useMessages(deliveryWords);
  const { consignment, maySend, mayHandOut } = props;
  const path = `${deliveryPath}/${consignment.id}`;
  if (consignment.state === 'to-send' && maySend) {
    return (
      <Section title={desk.send}>
        <p>{desk.sendText}</p>
        <Form action={`${path}/send`}>
          <Button>{desk.send}</Button>
        </Form>
      </Section>
    );
  }
  return consignment.state === 'to-collect' && mayHandOut ? <HandOut {...props} /> : null;
}

function HandOut({ consignment, typed, refusal }: DeskActsProps) {
  const { desk } = useMessages(deliveryWords);
  const locale = useLocale();
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typed[name],
    error: faultAt(refusal, name, locale),
  });
  return (
    <Section title={desk.handOut}>
      <Form action={`${deliveryPath}/${consignment.id}/hand-out`}>
        <TextField {...field('name', desk.collectorName)} width={18} maxLength={50} autoComplete="off" />
        <TextField
          {...field('identityNumber', desk.collectorNumber)}
          hint={desk.collectorHint}
          width={18}
          autoComplete="off"
        />
        <TextField
          {...field('authority', desk.authority)}
          hint={desk.authorityHint}
          maxLength={200}
          autoComplete="off"
          optional
        />
        <Checkbox
          name="signed"
          label={desk.signed}
          checked={typed.signed === 'yes'}
          error={faultAt(refusal, 'signed', locale)}
        />
        <Button>{desk.handOutButton}</Button>
      </Form>
    </Section>
  );
}
