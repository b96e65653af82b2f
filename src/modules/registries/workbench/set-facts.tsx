import { textIn } from '../../../kernel/messages.ts';
import { SummaryList, Table, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { DataSet } from '../data-set.ts';
import type { RecordLayout } from '../record-layout.ts';
import { baseNames, cycleNames, opennessNames, registryWords, sharingNames, sharingTones } from '../words.ts';

/** What a declaration says, besides its elements. */
export function SetFacts({ set, agencyName }: { set: DataSet; agencyName: (code: string) => string }) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  const { sharing, retention } = set;
  return (
    <SummaryList
      rows={[
        { key: say.summary, value: textIn(set.summary, locale) },
        { key: say.code, value: <code>{set.code}</code> },
        { key: say.owner, value: agencyName(set.owner) },
        { key: say.base, value: set.base ? textIn(baseNames[set.base], locale) : say.noBase },
        { key: say.source, value: textIn(set.source, locale) },
        { key: say.cycle, value: textIn(cycleNames[set.updateCycle], locale) },
        {
          key: say.sharing,
          value: (
            <>
              <Tag tone={sharingTones[sharing.class]}>{textIn(sharingNames[sharing.class], locale)}</Tag>{' '}
              {sharing.reason ? textIn(sharing.reason, locale) : null}
            </>
          ),
        },
        { key: say.openness, value: textIn(opennessNames[set.openness], locale) },
        {
          key: say.retention,
          value: retention === 'permanent' ? say.permanent : say.years(retention.years),
        },
      ]}
    />
  );
}

/** Its elements, as columns of a table. */
export function SetElements({ layout }: { layout: RecordLayout }) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.elements}
      captionHidden
      dense
      rows={layout.columns}
      rowKey={({ name }) => name}
      columns={[
        { header: say.element, rowHeader: true, cell: ({ element }) => textIn(element.name, locale) },
        { header: say.code, cell: ({ element }) => <code>{element.code}</code> },
        {
          header: say.type,
          cell: ({ element, isKey, isIndexed, isRequired }) =>
            [
              <span key="type">{element.type} </span>,
              isKey ? <Tag key="key">{say.key}</Tag> : null,
              isIndexed ? <Tag key="indexed">{say.indexed}</Tag> : null,
              isRequired ? <Tag key="required">{say.required}</Tag> : null,
            ].filter(Boolean),
        },
        {
          header: say.sensitivity,
          cell: ({ element, sealing }) =>
            `${say.sensitivities[element.sensitivity]}${sealing === 'none' ? '' : ` · ${say.sealed}`}`,
        },
      ]}
    />
  );
}
