import { DateText, Details, Link, Section, SummaryList, useMessages } from '../../../../web/ui/index.ts';
import type { ItemVersion } from '../../offering.ts';
import { agencyPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { guideWords } from './words.ts';

export function AboutSection({ version }: { version: ItemVersion }) {
  const say = useMessages(guideWords);
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
          { key: say.basicCode, value: <span className="code">{item.basicCode}</span> },
          ...(otherCodes.length > 0
            ? [{ key: say.otherCodes, value: <span className="code">{otherCodes.join(' ')}</span> }]
            : []),
          { key: say.version, value: say.versionValue(version.version) },
          { key: say.effective, value: <DateText value={version.effectiveFrom} /> },
        ]}
      />
      {item.more.length > 0 ? (
        <Details summary={say.more}>
          <SummaryList rows={item.more.map(({ name, value }) => ({ key: name, value }))} />
        </Details>
      ) : null}
    </Section>
  );
}
