import { formatDateTime } from '../../../kernel/date.ts';
import { type Text, textIn } from '../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../kernel/time-limit.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  type Definition,
  DefinitionGrid,
  Form,
  Link,
  Notice,
  PageHeading,
  Prose,
  Section,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Item, ItemVersion, Material } from '../../catalogue/index.ts';
import { capacityName, type PersonActor } from '../../identity/index.ts';
import { applicantOf, type DraftSummary } from '../draft.ts';
import { type CapacityFit, capacityFit } from '../eligibility.ts';
import { applyWords } from './words.ts';

export interface StartPageProps {
  readonly version: ItemVersion;
  readonly actor: PersonActor;
  readonly drafts: readonly DraftSummary[];
}

export function StartPage({ version, actor, drafts }: StartPageProps) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const { item } = version;
  const fit = capacityFit(item, applicantOf(actor).kind);
  return (
    <>
      <PageHeading caption={words.apply} lead={words.start.lead}>
        {textIn(item.name, locale)}
      </PageHeading>
      {drafts.length > 0 ? <Drafts drafts={drafts} /> : null}
      <Section title={words.start.facts}>
        <DefinitionGrid definitions={useFacts(version)} />
      </Section>
      <Documents materials={item.materials.filter(({ generated }) => !generated)} />
      <Section title={words.start.parts} lead={words.start.known}>
        <Prose>
          <ol>
            {item.form.map((section) => (
              <li key={section.code}>{textIn(section.title, locale)}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <Conditions item={item} />
      <Begin version={version} actor={actor} fit={fit} hasDrafts={drafts.length > 0} />
    </>
  );
}

function Drafts({ drafts }: Pick<StartPageProps, 'drafts'>) {
  const words = useMessages(applyWords).start;
  const locale = useLocale();
  return (
    <Notice title={words.drafts}>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to={`/applications/${draft.id}`}>{words.goOn}</Link>{' '}
            {words.draftSaved(formatDateTime(draft.updatedAt, locale))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function useFacts({ item, offering }: ItemVersion): Definition[] {
  const words = useMessages(applyWords).start;
  const locale = useLocale();
  const { promised, statutory } = item.limits;
  const fee =
    item.fees.length > 0
      ? item.fees.map((each) => textIn(each.standard, locale)).join(locale === 'en' ? '; ' : '；')
      : words.free;
  return [
    { term: words.agency, value: textIn(offering.agencyName, locale) },
    ...(promised ? [{ term: words.promised, value: formatTimeLimit(promised, locale) }] : []),
    ...(statutory ? [{ term: words.statutory, value: formatTimeLimit(statutory, locale) }] : []),
    { term: words.fee, value: fee },
    ...(item.visits === undefined ? [] : [{ term: words.visits, value: words.visitCount(item.visits) }]),
    { term: words.result, value: textIn(item.result.name, locale) },
  ];
}

function Documents({ materials }: { materials: readonly Material[] }) {
  const words = useMessages(applyWords).start;
  const locale = useLocale();
  if (materials.length === 0) {
    return (
      <Section title={words.documents}>
        <p>{words.noDocuments}</p>
      </Section>
    );
  }
  const need = ({ necessity, when }: Material) =>
    necessity === '1'
      ? when === undefined
        ? words.necessary
        : words.necessaryWhen
      : { '2': words.notOfAll, '3': words.mayFollow }[necessity];
  return (
    <Section title={words.documents} lead={words.documentsLead}>
      <SummaryList
        rows={materials.map((material) => ({
          key: textIn(material.name, locale),
          value: <Lines texts={[material.whenText, material.note]}>{need(material)}</Lines>,
        }))}
      />
    </Section>
  );
}

function Lines({ texts, children }: { texts: readonly (Text | undefined)[]; children: string }) {
  const locale = useLocale();
  return (
    <>
      {children}
      {texts
        .filter((text) => text !== undefined)
        .map((text) => (
          <div className="field__hint" key={text.zh}>
            {textIn(text, locale)}
          </div>
        ))}
    </>
  );
}

function Conditions({ item }: { item: Item }) {
  const words = useMessages(applyWords).start;
  const locale = useLocale();
  if (item.conditions.length === 0) return null;
  return (
    <Section title={words.who}>
      <Prose>
        <ul>
          {item.conditions.map(({ text }) => (
            <li key={text.zh}>{textIn(text, locale)}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
}

interface BeginProps {
  readonly version: ItemVersion;
  readonly actor: PersonActor;
  readonly fit: CapacityFit;
  readonly hasDrafts: boolean;
}

function Begin({ version, actor, fit, hasDrafts }: BeginProps) {
  const words = useMessages(applyWords).start;
  const path = `/applications/start/${encodeURIComponent(version.implementationCode)}`;
  const choose = `/my/capacity?next=${encodeURIComponent(path)}`;
  if (fit !== 'fits') {
    const isForCompanies = fit === 'needs-company';
    return (
      <>
        <Notice tone="warning" title={isForCompanies ? words.needsCompany : words.needsPerson}>
          <p>{isForCompanies ? words.needsCompanyText : words.needsPersonText}</p>
        </Notice>
        <ButtonLink to={choose}>{words.chooseCapacity}</ButtonLink>
      </>
    );
  }
  return (
    <>
      <SummaryList
        rows={[
          {
            key: words.capacity,
            value: capacityName(actor),
            change: { to: choose, label: words.changeCapacity },
          },
        ]}
      />
      <Form action={path}>
        <ButtonRow>
          <Button kind={hasDrafts ? 'secondary' : 'primary'}>
            {hasDrafts ? words.beginAnother : words.begin}
          </Button>
          <Link to={`/items/${encodeURIComponent(version.implementationCode)}`}>{words.guide}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
