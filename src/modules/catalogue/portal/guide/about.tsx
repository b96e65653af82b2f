import {
  DateText,
  Details,
  Link,
  Section,
  SummaryList,
  type SummaryRow,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import type { ItemVersion } from '../../offering.ts';
import { agencyPath, elementsPath, standardPath, versionsPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { versionsWords } from '../versions/versions-words.ts';
import { Coded } from './coded.tsx';
import { furtherWords } from './further-words.ts';
import { Lines, textRow } from './rows.tsx';
import { guideWords } from './words.ts';

export function AboutSection({ version, codes }: { version: ItemVersion; codes: ItemCodeTables }) {
  const say = useMessages(guideWords);
  const further = useMessages(furtherWords);
  const { item, offering } = version;
  const otherCodes = [
    ...new Set([...(item.nationalCode ? [item.nationalCode] : []), ...offering.otherCodes]),
  ];
  return (
    <Section title={say.about} id="about">
      <SummaryList
        rows={[
          {
            key: say.agency,
            value: (
              <Link to={agencyPath(offering.agency)}>
                <Said text={offering.agencyName} />
              </Link>
            ),
          },
          { key: say.implementationCode, value: <span className="code">{version.implementationCode}</span> },
          {
            key: say.basicCode,
            value: (
              <Link to={standardPath(item.basicCode)}>
                <span className="code">{item.basicCode}</span>
              </Link>
            ),
          },
          ...(otherCodes.length > 0
            ? [{ key: say.otherCodes, value: <span className="code">{otherCodes.join(' ')}</span> }]
            : []),
          { key: say.version, value: <Versions version={version} /> },
          { key: say.effective, value: <DateText value={version.effectiveFrom} /> },
          ...(item.endsOn ? [{ key: further.endsOn, value: <DateText value={item.endsOn} /> }] : []),
          ...textRow(further.mainItem, item.mainItem),
          ...textRow(further.handlingItem, item.handlingItem?.name),
        ]}
      />
      <Details summary={further.organ}>
        <SummaryList rows={usePowerRows(version, codes)} />
      </Details>
      {item.responsibilities.length + item.accountability.length > 0 ? (
        <Details summary={further.responsibilities}>
          <SummaryList
            rows={[
              { key: further.responsibility, value: <Lines texts={item.responsibilities} /> },
              { key: further.accountability, value: <Lines texts={item.accountability} /> },
            ]}
          />
        </Details>
      ) : null}
      {item.more.length > 0 ? (
        <Details summary={say.more}>
          <SummaryList rows={item.more.map(({ name, value }) => ({ key: name, value }))} />
        </Details>
      ) : null}
      <p>
        <Link to={elementsPath(version.implementationCode)}>{further.allElements}</Link>
      </p>
    </Section>
  );
}

function Versions({ version: { version, implementationCode } }: { version: ItemVersion }) {
  const say = useMessages(guideWords);
  const { title } = useMessages(versionsWords);
  return (
    <>
      {say.versionValue(version)} <Link to={versionsPath(implementationCode)}>{title}</Link>
    </>
  );
}

/** Whose power it is, and how far it is exercised online. */
function usePowerRows({ item, offering }: ItemVersion, codes: ItemCodeTables): SummaryRow[] {
  const say = useMessages(furtherWords);
  const coded = (key: string, table: string, values: readonly (string | undefined)[]): SummaryRow[] => {
    const known = values.filter((value) => value !== undefined);
    return known.length > 0 ? [{ key, value: <Coded codes={codes} table={table} values={known} /> }] : [];
  };
  return [
    ...coded(say.levels, 'level', item.levels.length > 0 ? item.levels : [offering.level]),
    ...coded(say.organKind, 'organ-kind', [offering.organKind]),
    ...coded(say.powerSource, 'power-source', [offering.powerSource]),
    ...textRow(say.entrustedBy, offering.entrustedBy?.name),
    ...textRow(say.undertaking, offering.undertaking?.name),
    ...textRow(say.exercise, offering.exercise),
    ...item.competence.map(({ level, text }) => ({
      key: say.competence,
      value: (
        <>
          <Coded codes={codes} table="level" values={[level]} /> <Said text={text} />
        </>
      ),
    })),
    ...coded(say.onlineDepth, 'online-depth', item.onlineDepth),
    ...coded(say.trustLevel, 'trust-level', [item.trustLevel]),
    ...coded(say.crossRegionWays, 'cross-region-way', item.crossRegionWays),
    ...textRow(say.system, offering.system?.name),
  ];
}
