import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  Form,
  faultAt,
  Notice,
  PageHeading,
  problemsOf,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { PersonInput } from '../commands/identify-person.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { PhoneField } from '../portal/phone-field.tsx';
import { EndForm } from './end-form.tsx';
import { receptionPath } from './paths.ts';
import { ServiceBar } from './service-bar.tsx';
import { counterWords } from './words.ts';

export interface PersonPageProps {
  readonly opened: OpenedReception;
  readonly typed: PersonInput;
  readonly refusal: Refusal | undefined;
}

/** The number, and for somebody who has never been here the rest of the card. */
export function PersonPage({ opened, typed, refusal }: PersonPageProps) {
  const words = useMessages(counterWords).person;
  const locale = useLocale();
  const isNew = refusal?.code === 'person-new' || typed.name !== '' || typed.phone !== '';
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <ServiceBar opened={opened} step="person" />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Form action={`${receptionPath(opened.reception.id)}/person`}>
        <TextField
          name="key"
          label={words.key}
          hint={words.keyHint}
          value={typed.key}
          error={faultAt(refusal, 'key', locale) ?? faultAt(refusal, 'identityNumber', locale)}
          autoComplete="off"
          width={24}
        />
        {isNew ? (
          <>
            <Notice title={words.newTitle}>{words.newText}</Notice>
            <TextField
              name="name"
              label={words.name}
              value={typed.name}
              error={faultAt(refusal, 'name', locale)}
              autoComplete="off"
              width={18}
            />
            <PhoneField label={words.phone} hint={words.phoneHint} value={typed.phone} refusal={refusal} />
          </>
        ) : null}
        <Checkbox
          name="compared"
          label={words.compared}
          checked={typed.isCompared}
          error={faultAt(refusal, 'compared', locale)}
        />
        <ButtonRow>
          <Button>{words.next}</Button>
        </ButtonRow>
      </Form>
      <EndForm opened={opened} />
    </>
  );
}
