import { textIn } from '../../../kernel/messages.ts';
import { SummaryList, Table, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import { elementTypeNames } from '../../elements/index.ts';
import type { DataSet } from '../data-set.ts';
import { baseNameOf, cycleNames, opennessNames } from '../data-set-names.ts';
import type { RecordLayout } from '../record-layout.ts';
import { registryWords } from '../words.ts';
import { SharingTag } from './sharing-tag.tsx';

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
        { key: say.base, value: textIn(baseNameOf(set), locale) },
        { key: say.source, value: textIn(set.source, locale) },
        { key: say.cycle, value: textIn(cycleNames[set.updateCycle], locale) },
        {
          key: say.sharing,
          value: (
            <>
              <SharingTag sharing={sharing} />
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
          cell: ({ element, isKey, isIndexed, isRequired }) => (
            <>
              {textIn(elementTypeNames[element.type], locale)} {isKey ? <Tag>{say.key}</Tag> : null}{' '}
              {isIndexed ? <Tag>{say.indexed}</Tag> : null} {isRequired ? <Tag>{say.required}</Tag> : null}
            </>
          ),
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
