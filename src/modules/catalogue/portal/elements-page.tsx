import { defineMessages, textIn } from '../../../kernel/messages.ts';
import { Details, Link, PageHeading, Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import { elementParts } from '../elements/element-parts.ts';
import { type FilledElement, membersOf, standingOnce } from '../elements/element-values.ts';
import { type ElementGroup, elementGroups } from '../elements/item-element.ts';
import type { Guide } from '../queries/get-guide.ts';
import { itemPath } from './addresses.ts';
import { ElementTable } from './element-table.tsx';
import { Said } from './said.tsx';

export const elementsWords = defineMessages({
  zh: {
    title: '全部要素',
    lead: (filled: number, all: number) =>
      `按国家和省的事项要素表列出，由别的要素得出的不重复列。单独成项的 ${all} 项要素，本事项填写了 ${filled} 项。`,
    guide: '返回办事指南',
    unfilled: (count: number) => `没有填写的 ${count} 项`,
    comma: '、',
  },
  en: {
    title: 'All elements',
    lead: (filled: number, all: number) =>
      `As the national and provincial tables list them, without those worked out from others. Of ${all} elements that stand alone this item has ${filled}.`,
    guide: 'Back to the guide',
    unfilled: (count: number) => (count === 1 ? 'One is not filled in' : `${count} are not filled in`),
    comma: ', ',
  },
});

/** Lists whose members have elements of their own; the form is shown where one fills it in. */
const parts = [
  'item.legalBases[]',
  'item.conditions[]',
  'item.materials[]',
  'item.fees[]',
  'item.handling.specialProcedures[]',
  'item.handling.reviews[]',
  'item.jointAgencies[]',
  'item.intermediaries[]',
  'item.competence[]',
  'item.questions[]',
  'offering.places[]',
];

/** Everything an item says, in the order of the standards. */
export function ElementsPage({ guide }: { guide: Guide }) {
  const say = useMessages(elementsWords);
  const { version } = guide;
  const standing = standingOnce(version);
  const filled = standing.filter(({ values }) => values.length > 0);
  const groups = (Object.keys(elementGroups) as ElementGroup[])
    .map((group) => ({ group, rows: standing.filter(({ element }) => element.group === group) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <PageHeading
        caption={<Said text={version.item.name} />}
        lead={say.lead(filled.length, standing.length)}
      >
        {say.title}
      </PageHeading>
      <p>
        <Link to={itemPath(version.implementationCode)}>{say.guide}</Link>
      </p>
      {groups.map(({ group, rows }) => (
        <Group key={group} group={group} rows={rows} guide={guide} />
      ))}
      {parts.map((part) => (
        <Part key={part} part={part} guide={guide} />
      ))}
    </>
  );
}

function Group({
  group,
  rows,
  guide,
}: {
  group: ElementGroup;
  rows: readonly FilledElement[];
  guide: Guide;
}) {
  const say = useMessages(elementsWords);
  const locale = useLocale();
  const filled = rows.filter(({ values }) => values.length > 0);
  const unfilled = rows.filter(({ values }) => values.length === 0);
  const name = textIn(elementGroups[group], locale);
  return (
    <Section title={name} id={group}>
      {filled.length > 0 ? <ElementTable caption={name} rows={filled} codes={guide.codes} /> : null}
      {unfilled.length > 0 ? (
        <Details summary={say.unfilled(unfilled.length)}>
          <p>{unfilled.map(({ element }) => textIn(element.name, locale)).join(say.comma)}</p>
        </Details>
      ) : null}
    </Section>
  );
}

function Part({ part, guide }: { part: string; guide: Guide }) {
  const locale = useLocale();
  const members = membersOf(guide.version, part);
  const name = elementParts[part] ?? { zh: part };
  if (members.length === 0) return null;
  return (
    <Section title={textIn(name, locale)}>
      {members.map((rows, index) => {
        const filled = rows.filter(({ values }) => values.length > 0);
        const caption = `${textIn(name, locale)} ${index + 1}`;
        return (
          <Details key={caption} summary={<MemberTitle caption={caption} rows={filled} />}>
            <ElementTable caption={caption} rows={filled} codes={guide.codes} />
          </Details>
        );
      })}
    </Section>
  );
}

/** A member is called by what it says first. */
function MemberTitle({ caption, rows }: { caption: string; rows: readonly FilledElement[] }) {
  const [first] = rows[0]?.values ?? [];
  if (first === undefined) return caption;
  return <Said text={typeof first === 'object' ? first : { zh: String(first) }} />;
}
