import { defineMessages, type Text, textIn } from '../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../kernel/time-limit.ts';
import {
  type Column,
  Details,
  Link,
  PageHeading,
  Pagination,
  Section,
  SummaryList,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import type { Difference } from '../directory/differences.ts';
import type { ComparedImplementation, Standard } from '../queries/get-standard.ts';
import { itemPath, standardPath, withQuery } from './addresses.ts';
import { Coded } from './guide/coded.tsx';
import { Lines, textRow } from './guide/rows.tsx';
import { type ChangeNames, ChangeTimeline } from './lists/change-entry.tsx';
import { Said } from './said.tsx';

export const standardWords = defineMessages({
  zh: {
    lead: '同一事项在各层级、各地区使用同一名称、同一编码、同一标准。',
    standard: '统一标准',
    code: '基本编码',
    nationalCode: '国家基本编码',
    levels: '行使层级',
    audience: '服务对象',
    basis: '设定依据',
    statutory: '法定办结时限',
    materials: '申请材料',
    materialCount: (count: number) => `${count} 项`,
    result: '办理结果',
    competence: '权限划分',
    handlingItems: '业务办理项',
    implementations: '各层级、各地区的实施',
    implementationsLead: '标准之外，各实施机关可以缩短承诺时限、增加办理方式。与标准不同的列在最后一栏。',
    level: '层级',
    region: '地区',
    organ: '实施机关',
    promised: '承诺时限',
    differences: '与标准不同',
    same: '与标准一致',
    differs: '不同',
    name: '名称',
    changes: '目录调整',
    comma: '、',
    colon: '：',
    punishment: '处罚',
    levy: '征收',
    inspection: '检查',
  },
  en: {
    lead: 'One item has one name, one code and one standard at all levels and in all regions.',
    standard: 'The standard',
    code: 'Basic code',
    nationalCode: 'National basic code',
    levels: 'Levels of exercise',
    audience: 'Who may apply',
    basis: 'Legal basis',
    statutory: 'Legal limit',
    materials: 'Materials',
    materialCount: (count: number) => String(count),
    result: 'Result',
    competence: 'Division of powers',
    handlingItems: 'Handling items',
    implementations: 'Implementations by level and region',
    implementationsLead:
      'Agencies may promise less time or offer more ways than the standard. What differs stands in the last column.',
    level: 'Level',
    region: 'Place',
    organ: 'Agency',
    promised: 'Promised',
    differences: 'Differs in',
    same: 'As the standard',
    differs: '',
    name: 'Name',
    changes: 'Changes of the directory',
    comma: ', ',
    colon: ': ',
    punishment: 'Penalty',
    levy: 'Levy',
    inspection: 'Inspection',
  },
});

/** A standard once, and everybody who implements it with what they do otherwise. */
export function StandardPage({
  standard,
  names,
  isFirst,
}: {
  standard: Standard;
  names: ChangeNames;
  isFirst: boolean;
}) {
  const say = useMessages(standardWords);
  const locale = useLocale();
  const { model, codes, changes, next } = standard;
  const { item } = model;
  const path = standardPath(item.basicCode);
  return (
    <>
      <PageHeading lead={say.lead} aside={<Tag>{textIn(codes.nameOf('item-type', item.type), locale)}</Tag>}>
        <Said text={item.name} />
      </PageHeading>
      <TheStandard standard={standard} />
      <Section title={say.implementations} id="implementations" lead={say.implementationsLead}>
        <Implementations standard={standard} />
        <Pagination
          previous={isFirst ? undefined : path}
          next={next ? `${withQuery(path, { after: next })}#implementations` : undefined}
        />
      </Section>
      {changes.length > 0 ? (
        <Section title={say.changes} id="changes">
          <ChangeTimeline changes={changes} names={names} label={say.changes} />
        </Section>
      ) : null}
    </>
  );
}

function TheStandard({ standard: { model, codes } }: { standard: Standard }) {
  const say = useMessages(standardWords);
  const locale = useLocale();
  const { item, implementationCode } = model;
  const { statutory } = item.limits;
  return (
    <Section title={say.standard} id="standard">
      <SummaryList
        rows={[
          { key: say.code, value: <span className="code">{item.basicCode}</span> },
          ...(item.nationalCode
            ? [{ key: say.nationalCode, value: <span className="code">{item.nationalCode}</span> }]
            : []),
          ...(item.levels.length > 0
            ? [{ key: say.levels, value: <Coded codes={codes} table="level" values={item.levels} /> }]
            : []),
          { key: say.audience, value: <Coded codes={codes} table="service-object" values={item.audience} /> },
          ...(item.legalBases.length > 0
            ? [
                {
                  key: say.basis,
                  value: (
                    <Lines
                      texts={item.legalBases.map(({ law, article }) => ({
                        zh: `《${law}》${article ?? ''}`,
                      }))}
                    />
                  ),
                },
              ]
            : []),
          ...(statutory ? [{ key: say.statutory, value: formatTimeLimit(statutory, locale) }] : []),
          ...(item.materials.length > 0
            ? [{ key: say.materials, value: say.materialCount(item.materials.length) }]
            : []),
          ...textRow(say.punishment, item.punishment?.range),
          ...textRow(say.levy, item.levy?.standard),
          ...textRow(say.inspection, item.inspection?.content),
          ...textRow(say.result, item.result.name),
          ...item.competence.map(({ level, text }) => ({
            key: say.competence,
            value: (
              <>
                <Coded codes={codes} table="level" values={[level]} /> <Said text={text} />
              </>
            ),
          })),
        ]}
      />
      {item.handlingItems.length > 0 ? (
        <Details summary={say.handlingItems}>
          <ul>
            {item.handlingItems.map(({ serial, name }) => (
              <li key={serial}>
                <Link to={itemPath(implementationCode + serial)}>
                  <Said text={name} />
                </Link>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Section>
  );
}

function Implementations({ standard: { implementations, model, codes } }: { standard: Standard }) {
  const say = useMessages(standardWords);
  const locale = useLocale();
  const hasNames = implementations.some(({ implementation }) => implementation.family !== model.family);
  const columns: Column<ComparedImplementation>[] = [
    {
      header: say.organ,
      rowHeader: true,
      cell: ({ implementation: { implementationCode, offering } }) => (
        <Link to={itemPath(implementationCode)}>
          <Said text={offering.agencyName} />
        </Link>
      ),
    },
    ...(hasNames
      ? [
          {
            header: say.name,
            cell: ({ implementation }: ComparedImplementation) => <Said text={implementation.item.name} />,
          },
        ]
      : []),
    {
      header: say.level,
      cell: ({ implementation: { offering } }) => <Said text={codes.nameOf('level', offering.level)} />,
    },
    { header: say.region, cell: ({ implementation: { offering } }) => <Said text={offering.regionName} /> },
    {
      header: say.promised,
      cell: ({ implementation: { item } }) =>
        item.limits.promised ? formatTimeLimit(item.limits.promised, locale) : null,
    },
    {
      header: say.differences,
      cell: ({ differences }) =>
        differences.length === 0 ? say.same : <Differences differences={differences} codes={codes} />,
    },
  ];
  return (
    <Table
      caption={say.implementations}
      captionHidden
      dense
      rows={implementations}
      rowKey={({ implementation }) => implementation.implementationCode}
      columns={columns}
    />
  );
}

function Differences({ differences, codes }: { differences: readonly Difference[]; codes: ItemCodeTables }) {
  const say = useMessages(standardWords);
  return (
    <ul>
      {differences.map(({ name, here, table }) => (
        <li key={name.zh}>
          <Said text={name} />
          {here === undefined ? say.differs : say.colon}
          {here === undefined ? null : <Here here={here} table={table} codes={codes} />}
        </li>
      ))}
    </ul>
  );
}

function Here({
  here,
  table,
  codes,
}: {
  here: NonNullable<Difference['here']>;
  table: string | undefined;
  codes: ItemCodeTables;
}) {
  const say = useMessages(standardWords);
  const locale = useLocale();
  if ('unit' in here) return formatTimeLimit(here, locale);
  return here.map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
    <span key={index}>
      {index > 0 ? say.comma : null}
      <Said text={textOf(value, table, codes)} />
    </span>
  ));
}

function textOf(
  value: string | number | boolean | Text,
  table: string | undefined,
  codes: ItemCodeTables,
): Text {
  if (typeof value === 'object') return value;
  return table ? codes.nameOf(table, String(value)) : { zh: String(value) };
}
