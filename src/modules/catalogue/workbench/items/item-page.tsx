import {
  Button,
  Details,
  EmptyState,
  Form,
  Link,
  PageHeading,
  RadioGroup,
  Section,
  SummaryList,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { DraftSummary } from '../../drafts/queries/list-drafts.ts';
import type { Offer } from '../../drafts/subject-store.ts';
import type { ItemStatus, ItemVersion } from '../../offering.ts';
import { itemPath, versionsPath } from '../../portal/addresses.ts';
import { Said } from '../../portal/said.tsx';
import { stewardItemPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import { DraftTable } from '../drafts/draft-table.tsx';

export interface ItemPageProps {
  readonly offer: Offer;
  readonly version: ItemVersion;
  /** All agencies that offer it, this one too. */
  readonly family: readonly Offer[];
  readonly drafts: readonly DraftSummary[];
  /** Whether the reader may begin a draft here. */
  readonly may: { readonly standard: boolean; readonly offering: boolean };
}

/** An item for its stewards: what is in force, what is being changed, and where to begin. */
export function StewardItemPage({ offer, version, family, drafts, may }: ItemPageProps) {
  const say = useMessages(draftWords);
  const { implementationCode, status } = offer;
  const reached = family.filter((each) => each.status !== 'cancelled').length;
  return (
    <>
      <PageHeading caption={<Said text={version.offering.agencyName} />}>
        <Said text={version.item.name} />
      </PageHeading>
      <SummaryList
        rows={[
          { key: say.code, value: <span className="code">{implementationCode}</span> },
          { key: say.status, value: say.statuses[status] },
          { key: say.source, value: offer.source === 'content' ? say.own : offer.source },
          {
            key: say.version,
            value: (
              <>
                {offer.version} · <Link to={versionsPath(implementationCode)}>{say.versions}</Link>
              </>
            ),
          },
        ]}
      />
      <p className="button-row">
        {status === 'in-use' ? <Link to={itemPath(implementationCode)}>{say.guide}</Link> : null}
        <a href={`/api/v1/items/${encodeURIComponent(implementationCode)}/versions/${offer.version}`}>
          {say.json}
        </a>
      </p>
      <Section title={say.openDrafts}>
        {drafts.length === 0 ? (
          <EmptyState title={say.noDrafts}>{say.noDraftsText}</EmptyState>
        ) : (
          <DraftTable drafts={drafts} caption={say.openDrafts} />
        )}
      </Section>
      {may.standard || may.offering ? (
        <Section title={say.start}>
          {may.standard ? (
            <StartForm {...{ offer }} reach="standard" hint={say.startStandardHint(reached)}>
              {say.startStandard}
            </StartForm>
          ) : null}
          {may.offering ? (
            <>
              <StartForm {...{ offer }} reach="offering" hint={say.startOfferingHint}>
                {say.startOffering}
              </StartForm>
              <StatusForm offer={offer} reached={may.standard ? reached : 1} />
            </>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}

function StartForm({
  offer,
  reach,
  hint,
  children,
}: {
  offer: Offer;
  reach: 'standard' | 'offering';
  hint: string;
  children: string;
}) {
  return (
    <Form action={stewardItemPath(offer.implementationCode)}>
      <input type="hidden" name="reach" value={reach} />
      <p>{hint}</p>
      <Button kind="secondary">{children}</Button>
    </Form>
  );
}

const others: Readonly<Record<ItemStatus, readonly ItemStatus[]>> = {
  'in-use': ['suspended', 'cancelled'],
  suspended: ['in-use', 'cancelled'],
  cancelled: ['in-use'],
};

function StatusForm({ offer, reached }: { offer: Offer; reached: number }) {
  const say = useMessages(draftWords);
  return (
    <Details summary={say.startStatus}>
      <Form action={stewardItemPath(offer.implementationCode)}>
        <p>{say.startStatusHint}</p>
        {reached > 1 ? (
          <RadioGroup
            name="reach"
            label={say.startStatusReach}
            value="offering"
            options={[
              { value: 'offering', label: say.thisAgency },
              { value: 'standard', label: say.allAgencies(reached) },
            ]}
          />
        ) : (
          <input type="hidden" name="reach" value="offering" />
        )}
        <div className="button-row">
          {others[offer.status].map((status) => (
            <Button key={status} kind="secondary" name="becomes" value={status}>
              {say.becomes[status]}
            </Button>
          ))}
        </div>
      </Form>
    </Details>
  );
}
