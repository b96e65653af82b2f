import {
  DateText,
  Link,
  Notice,
  PageHeading,
  Pagination,
  Section,
  SummaryList,
  Tag,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import type { ItemVersion } from '../../offering.ts';
import { describeChanges } from '../../versions/describe-changes.ts';
import type { PlannedChange } from '../../versions/list-plans.ts';
import type { ListedVersion, VersionList } from '../../versions/list-versions.ts';
import { itemPath, versionChangesPath, versionPath, versionsPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { ChangeList } from './change-list.tsx';
import { versionsWords } from './versions-words.ts';

export interface VersionsPageProps {
  readonly current: ItemVersion;
  readonly list: VersionList;
  readonly plans: readonly PlannedChange[];
  readonly codes: ItemCodeTables;
}

/** 历次变更 of an item: what is coming, then every version, the latest first. */
export function VersionsPage({ current, list, plans, codes }: VersionsPageProps) {
  const say = useMessages(versionsWords);
  const { implementationCode } = list.offer;
  return (
    <>
      <PageHeading caption={<Said text={current.item.name} />} lead={say.lead}>
        {say.title}
      </PageHeading>
      {list.offer.status === 'in-use' ? (
        <p>
          <Link to={itemPath(implementationCode)}>{say.guide}</Link>
        </p>
      ) : null}
      {plans.length > 0 ? (
        <Section title={say.planned} id="planned">
          {plans.map((plan) => (
            <Plan key={`${plan.effectiveOn} ${plan.reason}`} plan={plan} codes={codes} />
          ))}
        </Section>
      ) : null}
      {list.versions.map((version) => (
        <Version key={version.version} version={version} list={list} />
      ))}
      <StatusChanges list={list} />
      <Pagination
        next={list.next === undefined ? undefined : `${versionsPath(implementationCode)}?before=${list.next}`}
      />
    </>
  );
}

function Plan({ plan, codes }: { plan: PlannedChange; codes: ItemCodeTables }) {
  const say = useMessages(versionsWords);
  return (
    <Notice
      title={
        <>
          <DateText value={plan.effectiveOn} /> {plan.becomes ? say.plannedStatus[plan.becomes] : null}
        </>
      }
    >
      <p>
        {say.reason}
        <Said text={{ zh: plan.reason }} />
      </p>
      {plan.delta ? (
        <ChangeList
          changes={describeChanges(plan.delta, plan.reach, (table, code) => codes.nameOf(table, code))}
        />
      ) : null}
    </Notice>
  );
}

function Version({ version, list }: { version: ListedVersion; list: VersionList }) {
  const say = useMessages(versionsWords);
  const { implementationCode, version: inForce } = list.offer;
  const { version: number, effectiveFrom, reason, counts } = version;
  return (
    <Section
      title={say.version(number)}
      id={`version-${number}`}
      action={number === inForce ? <Tag tone="success">{say.current}</Tag> : undefined}
    >
      <SummaryList
        rows={[
          { key: say.effective, value: <DateText value={effectiveFrom} /> },
          {
            key: say.changed,
            value: (
              <>
                <p>{number === 1 ? say.first : say.counts(counts)}</p>
                {number > 1 ? <Why reason={reason} /> : null}
              </>
            ),
          },
        ]}
      />
      <p className="button-row">
        {number > 1 ? (
          <Link to={versionChangesPath(implementationCode, number)}>
            {say.see}
            <span className="visually-hidden"> {say.version(number)}</span>
          </Link>
        ) : null}
        <Link to={versionPath(implementationCode, number)}>
          {say.seeVersion}
          <span className="visually-hidden"> {say.version(number)}</span>
        </Link>
      </p>
    </Section>
  );
}

/** A version that stewards approved has its reason; others came with their source. */
function Why({ reason }: { reason: string | undefined }) {
  const say = useMessages(versionsWords);
  if (reason === undefined) return <p>{say.fromSource}</p>;
  return (
    <p>
      {say.reason}
      <Said text={{ zh: reason }} />
    </p>
  );
}

function StatusChanges({ list }: { list: VersionList }) {
  const say = useMessages(versionsWords);
  if (list.statusChanges.length === 0) return null;
  return (
    <Section title={say.statusTitle}>
      <SummaryList
        rows={list.statusChanges.map(({ becomes, reason, effectiveFrom }) => ({
          key: <DateText value={effectiveFrom} />,
          value: (
            <>
              {say.statuses[becomes]} <Said text={{ zh: reason }} />
            </>
          ),
        }))}
      />
    </Section>
  );
}
