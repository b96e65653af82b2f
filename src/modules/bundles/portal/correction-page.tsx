import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  Form,
  InsetText,
  Link,
  PageHeading,
  Section,
  useLocale,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import type { MatterCorrection } from '../queries/get-matter-correction.ts';
import { matterWords } from './matter-words.ts';

/** All that the departments of a matter ask for, before one begins: one notice, one correction. */
export function MatterCorrectionPage({ correction }: { correction: MatterCorrection }) {
  const say = useMessages(matterWords);
  const locale = useLocale();
  const { matter, requests, checking } = correction;
  const path = `/my/matters/${matter.number}`;
  const last = checking
    .map(({ by }) => by)
    .sort()
    .at(-1);
  return (
    <>
      <PageHeading caption={`${matter.name} · ${matter.number}`} lead={say.correctLead}>
        {say.correctTitle}
      </PageHeading>
      {requests.map(({ number, item, agency, respondBy, points }) => (
        <Section key={number} title={`${textIn(agency, locale)}${say.colon}${textIn(item, locale)}`}>
          {points.length === 0 ? (
            <p>{say.sameAsAbove}</p>
          ) : (
            <ol>
              {points.map(({ part, text }) => (
                <li key={text}>
                  <strong>
                    {part ? textIn(part, locale) : say.wholeApplication}
                    {say.colon}
                  </strong>
                  {text}
                </li>
              ))}
            </ol>
          )}
          <Warning>{say.respondBy(formatDate(respondBy, locale))}</Warning>
        </Section>
      ))}
      {last ? (
        <InsetText>
          {say.stillChecking(
            checking.map(({ item }) => textIn(item, locale)).join(say.comma),
            formatDate(last as CalendarDate, locale),
          )}
        </InsetText>
      ) : null}
      <Form action={`${path}/correct`}>
        <ButtonRow>
          <Button>{say.correctStart}</Button>
          <Link to={path}>{say.back}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
