import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  faultAt,
  Notice,
  PageHeading,
  PrintButton,
  problemsOf,
  Section,
  Select,
  SummaryList,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { HandOverInput } from '../commands/hand-over.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { placeName } from '../place.ts';
import { EndForm } from './end-form.tsx';
import { receptionPath } from './paths.ts';
import { ServiceBar } from './service-bar.tsx';
import { counterWords } from './words.ts';

export interface HandOverPageProps {
  readonly opened: OpenedReception;
  readonly typed: HandOverInput;
  readonly refusal: Refusal | undefined;
  readonly isSaved: boolean;
}

export function HandOverPage({ opened, typed, refusal, isSaved }: HandOverPageProps) {
  const words = useMessages(counterWords).handOver;
  const locale = useLocale();
  const { directory, hall } = opened.place;
  const chain = directory.regionChain(hall.region).map(({ code }) => code);
  const agencies = directory.agencies.filter(
    ({ source, region, code }) =>
      (source === 'content' && chain.slice(0, 2).includes(region)) || code === typed.agency,
  );
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <ServiceBar opened={opened} step="item" />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {isSaved ? <Slip opened={opened} /> : null}
      <Form action={`${receptionPath(opened.reception.id)}/hand-over`}>
        <Select
          name="agency"
          label={words.agency}
          value={typed.agency}
          error={faultAt(refusal, 'agency', locale)}
          options={agencies.map(({ code, name }) => ({ value: code, label: textIn(name, locale) }))}
        />
        <TextField
          name="subject"
          label={words.subject}
          value={typed.subject}
          error={faultAt(refusal, 'subject', locale)}
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed.reason}
          error={faultAt(refusal, 'reason', locale)}
        />
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </Form>
      <EndForm opened={opened} />
    </>
  );
}

/** What the person takes along. */
function Slip({ opened }: { opened: OpenedReception }) {
  const words = useMessages(counterWords);
  const locale = useLocale();
  const slip = opened.state.handedOver.at(-1);
  if (!slip) return null;
  const { directory, hall } = opened.place;
  const agency = directory.findAgency(slip.agency);
  const windows = hall.windows.filter(({ agencies }) => agencies.includes(slip.agency));
  const at = windows.map(({ number, name }) => `${number} ${textIn(name, locale)}`);
  return (
    <Section title={words.handOver.slip}>
      <Notice tone="success" title={words.handOver.saved} status />
      <SummaryList
        rows={[
          { key: words.handOver.subject, value: slip.subject },
          { key: words.handOver.agency, value: agency ? textIn(agency.name, locale) : slip.agency },
          {
            key: words.handOver.at,
            value:
              at.length > 0
                ? `${textIn(hall.name, locale)} ${at.join(locale === 'en' ? ', ' : '、')}`
                : (agency?.address ?? ''),
          },
          { key: words.handOver.reason, value: slip.reason },
          { key: words.receipt.receivedBy, value: `${placeName(opened.place)} ${opened.reception.clerk}` },
        ]}
      />
      <ButtonRow>
        <PrintButton label={words.handOver.print} />
      </ButtonRow>
    </Section>
  );
}
