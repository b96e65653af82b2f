import { formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../kernel/time-limit.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  type Definition,
  DefinitionGrid,
  Details,
  Form,
  Link,
  Notice,
  PageHeading,
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
  /** How many questions of the form were answered before, such as in the navigator, and the answers. */
  readonly brought: number;
  readonly answers: string | undefined;
}

export function StartPage({ version, actor, drafts, brought, answers }: StartPageProps) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const { item } = version;
  const fit = capacityFit(item, applicantOf(actor).kind);
  return (
    <>
      <PageHeading caption={words.apply} lead={words.start.lead}>
        {textIn(item.name, locale)}
      </PageHeading>
      {brought > 0 ? <Notice tone="success" title={words.start.brought(brought)} /> : null}
      {drafts.length > 0 ? <Drafts {...{ version, drafts, answers }} /> : null}
      <Section title={words.start.facts}>
        <DefinitionGrid definitions={useFacts(version)} />
      </Section>
      <Documents materials={item.materials.filter(({ generated }) => !generated)} />
      <Section title={words.start.parts} lead={words.start.known}>
        <p>{item.form.map(({ title }) => textIn(title, locale)).join(locale === 'en' ? ', ' : '、')}</p>
        <Conditions item={item} />
      </Section>
      <Begin {...{ version, actor, fit, answers }} hasDrafts={drafts.length > 0} />
    </>
  );
}

type DraftsProps = Pick<StartPageProps, 'version' | 'drafts' | 'answers'>;

/** Answers that were brought can go into one of them. */
function Drafts({ version, drafts, answers }: DraftsProps) {
  const words = useMessages(applyWords).start;
  const locale = useLocale();
  return (
    <Notice title={words.drafts}>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to={`/applications/${draft.id}`}>{words.goOn}</Link>{' '}
            {words.draftSaved(formatDateTime(draft.updatedAt, locale))}
            {answers ? (
              <Form action={startPath(version.implementationCode)}>
                <input type="hidden" name="answers" value={answers} />
                <input type="hidden" name="draft" value={draft.id} />
                <Button>{words.takeInto}</Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function startPath(implementationCode: string, answers?: string): string {
  const path = `/applications/start/${encodeURIComponent(implementationCode)}`;
  return answers ? `${path}?${new URLSearchParams({ answers })}` : path;
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
  if (materials.length === 0) {
    return (
      <Section title={words.documents}>
        <p>{words.noDocuments}</p>
      </Section>
    );
  }
  const isForAll = ({ necessity, when }: Material) => necessity === '1' && when === undefined;
  const rest = materials.filter((material) => !isForAll(material));
  return (
    <Section title={words.documents} lead={words.documentsLead}>
      <MaterialList materials={materials.filter(isForAll)} />
      {rest.length > 0 ? (
        <Details summary={words.otherDocuments(rest.length)}>
          <MaterialList materials={rest} />
        </Details>
      ) : null}
    </Section>
  );
}

function MaterialList({ materials }: { materials: readonly Material[] }) {
  const words = useMessages(applyWords).start;
  const locale = useLocale();
  const need = { '1': words.necessaryWhen, '2': words.notOfAll, '3': words.mayFollow };
  return (
    <ul>
      {materials.map((material) => (
        <li key={material.code}>
          <strong>{textIn(material.name, locale)}</strong>
          <Lines
            texts={[
              material.necessity === '1' && material.when === undefined
                ? undefined
                : need[material.necessity],
              material.whenText && textIn(material.whenText, locale),
              material.note && textIn(material.note, locale),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function Lines({ texts }: { texts: readonly (string | undefined)[] }) {
  return texts
    .filter((text) => text !== undefined)
    .map((text) => (
      <div className="field__hint" key={text}>
        {text}
      </div>
    ));
}

function Conditions({ item }: { item: Item }) {
  const words = useMessages(applyWords).start;
  const locale = useLocale();
  if (item.conditions.length === 0) return null;
  return (
    <Details summary={words.who}>
      <ul>
        {item.conditions.map(({ text }) => (
          <li key={text.zh}>{textIn(text, locale)}</li>
        ))}
      </ul>
    </Details>
  );
}

interface BeginProps {
  readonly version: ItemVersion;
  readonly actor: PersonActor;
  readonly fit: CapacityFit;
  readonly hasDrafts: boolean;
  readonly answers: string | undefined;
}

function Begin({ version, actor, fit, hasDrafts, answers }: BeginProps) {
  const words = useMessages(applyWords).start;
  const path = startPath(version.implementationCode);
  const back = startPath(version.implementationCode, answers);
  const choose = `/my/capacity?next=${encodeURIComponent(back)}`;
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
        {answers ? <input type="hidden" name="answers" value={answers} /> : null}
        {hasDrafts ? <input type="hidden" name="another" value="1" /> : null}
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
