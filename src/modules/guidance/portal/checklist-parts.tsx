import type { ReactNode } from 'react';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import {
  Checklist as CheckItems,
  type Definition,
  DefinitionGrid,
  Section,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Limit, Material } from '../../catalogue/index.ts';
import type { Journey } from '../journey.ts';
import type { Finding } from '../result.ts';
import { guidanceWords } from './words.ts';

interface PartProps {
  readonly journey: Journey;
  readonly finding: Finding;
}

/** Exactly the materials of this person, and those that need not be brought. */
export function Materials({ journey, finding }: PartProps) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { bring, perhaps, made, fetched, yielded } = finding.checklist;
  const free = made.length + fetched.length + yielded.length;
  return (
    <>
      <Section title={say.bring}>
        {bring.length === 0 ? <p>{say.nothingToBring}</p> : <MaterialList materials={bring} />}
      </Section>
      {perhaps.length === 0 ? null : (
        <Section title={say.perhaps} lead={say.perhapsLead}>
          <MaterialList materials={perhaps} />
        </Section>
      )}
      {free === 0 ? null : (
        <Section title={say.notNeeded}>
          <ul>
            {yielded.map(({ material, from }) => (
              <NotNeeded key={material.code} material={material}>
                {say.yielded(itemName(journey, from, locale))}
              </NotNeeded>
            ))}
            {fetched.map((material) => (
              <NotNeeded key={material.code} material={material}>
                {say.fetched}
              </NotNeeded>
            ))}
            {made.map((material) => (
              <NotNeeded key={material.code} material={material}>
                {say.made}
              </NotNeeded>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function itemName(journey: Journey, basicCode: string, locale: Locale): string {
  const versions = [...journey.stops.map(({ version }) => version), ...journey.elsewhere.values()];
  const version = versions.find(({ item }) => item.basicCode === basicCode);
  return version ? textIn(version.item.name, locale) : basicCode;
}

function NotNeeded({ material, children }: { material: Material; children: ReactNode }) {
  const locale = useLocale();
  return (
    <li>
      {textIn(material.name, locale)}
      {locale === 'en' ? ': ' : '：'}
      {children}
    </li>
  );
}

function MaterialList({ materials }: { materials: readonly Material[] }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  return (
    <CheckItems
      entries={materials.map((material) => ({
        key: material.code,
        title: textIn(material.name, locale),
        tags: material.necessity === '3' ? <Tag tone="warning">{say.later}</Tag> : undefined,
        quantity: say.copies(material.originals, material.copies) || undefined,
        lines: [
          ...(material.note ? [textIn(material.note, locale)] : []),
          ...(material.issuer ? [material.issuer] : []),
          ...(material.basis ? [material.basis] : []),
        ],
      }))}
    />
  );
}

/** The sub-cases that are the person's, and what is different in them. */
export function SituationList({ finding }: { finding: Finding }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { situations } = finding.checklist;
  if (situations.length === 0) return null;
  return (
    <Section title={say.situation}>
      <ul>
        {situations.map(({ code, name, says }) => (
          <li key={code}>
            <strong>{textIn(name, locale)}</strong>
            {says ? <p>{textIn(says, locale)}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Time, visits, money, office. */
export function Facts({ finding, directory }: { finding: Finding; directory: Directory }) {
  const { item, offering } = finding.stop.version;
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { fees: charged, perhapsFees } = finding.checklist;
  const fees = [...charged, ...perhapsFees].map(({ name, standard, reduction }) =>
    [
      say.fee(textIn(name, locale), textIn(standard, locale)),
      ...(reduction ? [textIn(reduction, locale)] : []),
    ].join(say.semicolon),
  );
  const reviews = item.handling.reviews.map(({ code, name }) => {
    const agency = directory.findAgency(offering.reviewAgencies[code] ?? '');
    return `${textIn(name, locale)}${agency ? `（${textIn(agency.name, locale)}）` : ''}`;
  });
  const definitions: Definition[] = [
    { term: say.agency, value: textIn(offering.agencyName, locale) },
    { term: say.time, value: useLimit(finding.checklist.limit) },
    { term: say.visitsTerm, value: item.visits === undefined ? '' : say.visits(item.visits) },
    {
      term: say.fees,
      value: fees.length > 0 ? <Lines texts={fees} /> : say.free,
      wide: fees.length > 0,
    },
    ...(reviews.length > 0 ? [{ term: say.reviews, value: reviews.join(say.comma), wide: true }] : []),
    ...useWhere(finding),
  ];
  return <DefinitionGrid definitions={definitions.filter(({ value }) => value !== '')} />;
}

function Lines({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => <div key={text}>{text}</div>);
}

/** Empty where there is none. */
export function useLimit(limit: Limit | undefined): string {
  const say = useMessages(guidanceWords);
  if (!limit) return '';
  return limit.unit === 'immediate' ? say.immediate : say.days(limit.value, say.units[limit.unit]);
}

function useWhere(finding: Finding): Definition[] {
  const { item, offering } = finding.stop.version;
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const place = offering.places[0];
  const windows = place?.windows.map(({ number, name }) => `${number} ${textIn(name, locale)}`) ?? [];
  return [
    ...(item.form.length > 0 && item.visits === 0
      ? [{ term: say.where, value: say.online, wide: true }]
      : []),
    ...(place
      ? [
          {
            term: say.window1,
            value: [textIn(place.name, locale), textIn(place.address, locale), ...windows].join(
              locale === 'en' ? ', ' : '，',
            ),
            wide: true,
          },
        ]
      : []),
  ];
}

export function LawList({ finding }: { finding: Finding }) {
  const say = useMessages(guidanceWords);
  const { legalBases } = finding.stop.version.item;
  return (
    <Section title={say.law}>
      <p lang="zh-CN">{legalBases.map(({ law, article }) => `《${law}》${article ?? ''}`).join('；')}</p>
    </Section>
  );
}
