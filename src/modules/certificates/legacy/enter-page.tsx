import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  faultAt,
  PageHeading,
  problemsOf,
  RadioGroup,
  Section,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { legacyLevels, levelMeanings, levelNames } from '../trust-level.ts';
import { copiedLines } from './legacy-face.ts';
import { legacyPath } from './legacy-path.ts';
import type { PaperKind } from './list-papers.ts';
import type { TypedPaper } from './read-paper.ts';
import { legacyWords } from './words.ts';

export interface EnterPageProps {
  readonly kind: PaperKind;
  readonly tried: { readonly typed: TypedPaper; readonly refusal: Refusal } | undefined;
}

/** A paper is copied line by line. */
export function EnterPage({ kind: { agency, type }, tried }: EnterPageProps) {
  const words = useMessages(legacyWords);
  const locale = useLocale();
  const typed = tried?.typed;
  const at = (field: string) => faultAt(tried?.refusal, field, locale);
  return (
    <>
      {tried ? <ErrorSummary problems={problemsOf(tried.refusal, locale)} /> : null}
      <PageHeading caption={textIn(agency.name, locale)} lead={words.enterLead}>
        {textIn(type.name, locale)}
      </PageHeading>
      <Form action={`${legacyPath}/new?kind=${agency.code}/${type.code}`} files>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          value={typed?.number}
          error={at('number')}
        />
        <TextField
          name="holderCode"
          label={words.holderCode}
          hint={words.holderCodeHint}
          value={typed?.holderCode}
          error={at('holderCode')}
        />
        <DateField name="issuedOn" label={words.issuedOn} value={typed?.issuedOn} error={at('issuedOn')} />
        <DateField
          name="validFrom"
          label={words.validFrom}
          hint={words.validFromHint}
          value={typed?.validFrom}
          error={at('validFrom')}
          optional
        />
        <DateField
          name="validUntil"
          label={words.validUntil}
          hint={type.validity === 'long-term' ? words.endless : undefined}
          value={typed?.validUntil}
          error={at('validUntil')}
          optional={type.validity === 'long-term'}
        />
        <Section title={words.lines} id="lines">
          {copiedLines(type).map(({ label }, position) => (
            <TextField
              key={label.zh}
              name={`line-${position}`}
              label={textIn(label, locale)}
              value={typed?.values[label.zh]}
              error={at(`line-${position}`)}
              optional
            />
          ))}
        </Section>
        <RadioGroup
          name="trust"
          label={words.trust}
          hint={words.trustHint}
          value={typed?.trust}
          error={at('trust')}
          options={legacyLevels.map((level) => ({
            value: level,
            label: textIn(levelNames[level], locale),
            hint: textIn(levelMeanings[level], locale),
          }))}
        />
        <FileField
          name="scan"
          label={words.scan}
          hint={words.scanHint}
          accept="application/pdf,image/jpeg,image/png"
          error={at('scan')}
          note={tried && !at('scan') ? words.scanAgain : undefined}
        />
        <Button>{words.submit}</Button>
      </Form>
    </>
  );
}
