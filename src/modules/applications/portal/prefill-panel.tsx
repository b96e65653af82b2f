import { type Locale, textIn } from '../../../kernel/messages.ts';
import {
  Button,
  Details,
  Form,
  Link,
  Notice,
  Section,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { questionsFor, unchangedFields } from '../prefill/prefill.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { RegisterSource } from '../register-port.ts';
import { draftPath } from './open-draft-handler.ts';
import { prefillWords } from './prefill-words.ts';

export interface PrefillPanelProps {
  readonly view: DraftView;
  /** Registers that can say something about the applicant, and those that can still be asked for this form. */
  readonly registers: { readonly all: readonly RegisterSource[]; readonly open: readonly RegisterSource[] };
}

/** Asks before anything is read: what, from whom, by which law, and that nobody has to agree. */
export function PrefillPanel(props: PrefillPanelProps) {
  return (
    <>
      <Offer {...props} />
      <Withdrawal {...props} />
    </>
  );
}

/** Consent once given can be taken back for as long as nothing is submitted. */
function Withdrawal({ view, registers }: PrefillPanelProps) {
  const say = useMessages(prefillWords);
  const { correcting, prefill } = view.draft;
  const agreed = registers.all.filter(({ consent }) => consent).map(({ dataSet }) => dataSet);
  const filled = prefill.fields.filter(({ dataSet }) => agreed.includes(dataSet));
  if (correcting !== undefined || filled.length === 0) return null;
  return (
    <Details summary={say.withdraw}>
      <p>{say.withdrawText(filled.length)}</p>
      <Form action={`${draftPath(view)}/registers/withdrawal`}>
        <Button kind="secondary">{say.withdrawNow}</Button>
      </Form>
    </Details>
  );
}

function Offer({ view, registers: { open: sources } }: PrefillPanelProps) {
  const say = useMessages(prefillWords);
  const locale = useLocale();
  if (sources.length === 0) return null;
  const isAgain = view.draft.prefill.reads.length > 0;
  const laws = sources.flatMap(({ consent }) => (consent ? [textIn(consent, locale)] : []));
  return (
    <Section title={isAgain ? say.again : say.offer}>
      <p>{isAgain ? say.againText : say.offerText}</p>
      <ul>
        {sources.map((source) => (
          <li key={source.dataSet}>
            {say.source(
              textIn(source.ownerName, locale),
              textIn(source.name, locale),
              elementsOf(view, source, locale),
            )}
          </li>
        ))}
      </ul>
      {laws.length > 0 ? <p>{say.consent([...new Set(laws)].join(locale === 'en' ? '; ' : '；'))}</p> : null}
      <Form action={`${draftPath(view)}/registers`}>
        <Button kind="secondary">{isAgain ? say.retry : say.agree}</Button>
      </Form>
      {/* What a clerk may not open, is not offered at a window. */}
      {view.actor.assistedBy ? <p>{say.atWindow}</p> : <LedgerLink />}
    </Section>
  );
}

function LedgerLink() {
  const say = useMessages(prefillWords);
  return (
    <p>
      <Link to="/my/accesses">{say.ledger}</Link>
    </p>
  );
}

function elementsOf({ form }: DraftView, source: RegisterSource, locale: Locale): string {
  const names = [...questionsFor(form.pages, source).values()].map(({ element }) =>
    textIn(element.name, locale),
  );
  return names.join(locale === 'en' ? ', ' : '、');
}

/** What came of asking, once. */
export function PrefillNews({
  view: { draft },
  secret,
  all,
}: {
  view: DraftView;
  secret: Buffer;
  all: readonly RegisterSource[];
}) {
  const say = useMessages(prefillWords);
  const locale = useLocale();
  const count = unchangedFields(secret, draft.applicantId, draft.prefill, draft.typed).length;
  const missing = draft.prefill.reads.filter(({ outcome }) => outcome === 'unreachable');
  const names = missing.map(({ dataSet }) => {
    const name = all.find((source) => source.dataSet === dataSet)?.name;
    return name ? textIn(name, locale) : dataSet;
  });
  return (
    <>
      {count > 0 ? <Notice tone="success" title={say.filled(count)} status /> : null}
      {names.length > 0 ? (
        <Notice tone="warning" title={say.unreachable(names.join(locale === 'en' ? '”, “' : '”“'))} status />
      ) : null}
      {count === 0 && names.length === 0 ? <Notice title={say.none} status /> : null}
    </>
  );
}
