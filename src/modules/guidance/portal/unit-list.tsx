import { type Locale, textIn } from '../../../kernel/messages.ts';
import { Link, Section, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Journey } from '../journey.ts';
import type { Finding } from '../result.ts';
import { type Unit, type UnitStage, unitStages } from '../unit.ts';
import { guidanceWords } from './words.ts';

interface UnitListProps {
  readonly journey: Journey;
  readonly finding: Finding;
  readonly directory: Directory;
}

/** Whom else this person turns to, for what, and when. */
export function UnitList(props: UnitListProps) {
  const say = useMessages(guidanceWords);
  const { units, perhapsUnits } = props.finding.checklist;
  if (units.length + perhapsUnits.length === 0) return null;
  return (
    <>
      {units.length > 0 ? (
        <Section title={say.otherUnits(units.length)} id="units" lead={say.unitsLead}>
          {unitStages.map((stage) => (
            <Stage
              key={stage}
              {...props}
              stage={stage}
              units={units.filter((unit) => unit.stage === stage)}
              first={units.findIndex((unit) => unit.stage === stage) + 1}
            />
          ))}
        </Section>
      ) : null}
      {perhapsUnits.length > 0 ? (
        <Section title={say.perhapsUnits} lead={say.perhapsLead}>
          <ol>
            {perhapsUnits.map((unit) => (
              <OneUnit key={unit.code} {...props} unit={unit} />
            ))}
          </ol>
        </Section>
      ) : null}
    </>
  );
}

interface StageProps extends UnitListProps {
  readonly stage: UnitStage;
  readonly units: readonly Unit[];
  /** Number of the first, counted through all stages. */
  readonly first: number;
}

function Stage({ stage, units, first, ...props }: StageProps) {
  const say = useMessages(guidanceWords);
  if (units.length === 0) return null;
  return (
    <Section title={say.unitStages[stage]}>
      <ol start={first}>
        {units.map((unit) => (
          <OneUnit key={unit.code} {...props} unit={unit} />
        ))}
      </ol>
    </Section>
  );
}

function OneUnit({ journey, finding, directory, unit }: UnitListProps & { unit: Unit }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { name, phone } = officeOf(unit, finding.stop.version.offering.region, directory, locale);
  const version = unit.item === undefined ? undefined : journey.elsewhere.get(unit.item);
  return (
    <li>
      <strong>{name}</strong> <Tag>{say.unitLevels[unit.level]}</Tag>
      {phone ? (
        <>
          {' '}
          <a href={`tel:${phone}`}>{phone}</a>
        </>
      ) : null}
      <p>
        {textIn(unit.act, locale)}
        {unit.basis ? <span lang="zh-CN">{say.basisIn(unit.basis)}</span> : null}
        {version ? (
          <>
            {' '}
            <Link to={`/items/${encodeURIComponent(version.implementationCode)}`}>
              {textIn(version.item.name, locale)}
            </Link>
          </>
        ) : null}
      </p>
    </li>
  );
}

/** A department by its name and telephone where the item is offered; anybody else as declared. */
function officeOf(unit: Unit, region: string, directory: Directory, locale: Locale) {
  const place =
    unit.level === 'city'
      ? directory.regionChain(region).find(({ level }) => level === 'city')?.code
      : region;
  const agency = unit.department && place ? directory.findDepartment(unit.department, place) : undefined;
  const role = textIn(unit.name, locale);
  const name = agency && textIn(agency.name, locale);
  const both = locale === 'en' ? `${role}: ${name}` : `${role}（${name}）`;
  return { name: name ? both : role, phone: unit.phone ?? agency?.phone };
}
