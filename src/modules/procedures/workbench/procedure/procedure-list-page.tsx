import { textIn } from '../../../../kernel/messages.ts';
import { Link, PageHeading, Table, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { type Procedure, stagePlaces } from '../../engine/procedure.ts';
import { procedureWords } from './procedure-words.ts';

export interface ProcedureListPageProps {
  readonly procedures: readonly Procedure[];
}

/** Every procedure in its present version. */
export function ProcedureListPage({ procedures }: ProcedureListPageProps) {
  const say = useMessages(procedureWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Table
        caption={say.title}
        captionHidden
        rows={procedures}
        rowKey={({ code }) => code}
        columns={[
          {
            header: say.name,
            rowHeader: true,
            cell: ({ code, name }) => (
              <Link to={`/workbench/procedures/${code}`}>{textIn(name, locale)}</Link>
            ),
          },
          { header: say.kind, cell: ({ actSet }) => textIn(actSet.name, locale) },
          {
            header: say.stages,
            cell: (procedure) =>
              [...stagePlaces(procedure).values()]
                .map(({ stage }) => textIn(stage.name, locale))
                .join(say.comma),
          },
          { header: say.version, cell: ({ version }) => say.versionOf(version) },
        ]}
      />
    </>
  );
}
