import { textIn } from '../../../../kernel/messages.ts';
import {
  GraphPicture,
  Link,
  Notice,
  PageHeading,
  Section,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Procedure } from '../../engine/procedure.ts';
import { flowSpeech, type SpeechSettings } from '../../picture/flow-speech.ts';
import { procedureGraph } from '../../picture/procedure-graph.ts';
import { moveWords } from '../moving/move-words.ts';
import { AnytimeActs } from './anytime-acts.tsx';
import { ClockTable } from './clock-table.tsx';
import { procedureWords } from './procedure-words.ts';
import { TaskTable } from './task-table.tsx';
import { VacanciesSection, type VacanciesSectionProps } from './vacancies-section.tsx';

export interface ProcedurePageProps {
  readonly procedure: Procedure;
  /** The newest first. */
  readonly versions: readonly number[];
  readonly settings: Omit<SpeechSettings, 'procedure' | 'locale'>;
  readonly mayMove: boolean;
  readonly staffing: Pick<VacanciesSectionProps, 'vacancies' | 'offers' | 'agencyName'>;
}

/** Everything about a version of a procedure: the picture, and the same in tables with the basis in law. */
export function ProcedurePage({ procedure, versions, settings, mayMove, staffing }: ProcedurePageProps) {
  const moving = useMessages(moveWords);
  const say = useMessages(procedureWords);
  const locale = useLocale();
  const all = { ...settings, procedure, locale };
  const [newest = procedure.version] = versions;
  return (
    <>
      <PageHeading caption={`${textIn(procedure.actSet.name, locale)} · ${say.versionOf(procedure.version)}`}>
        {textIn(procedure.name, locale)}
      </PageHeading>
      <Notice title={procedure.version === newest ? say.newest : say.older(newest)} />
      <Section title={say.picture} lead={say.pictureText}>
        <GraphPicture id="procedure" title={textIn(procedure.name, locale)} graph={procedureGraph(all)} />
        <p>
          <a href={`/workbench/procedures/${procedure.code}.bpmn?version=${procedure.version}`}>
            {say.download}
          </a>
          <span className="field__hint"> {say.downloadHint}</span>
        </p>
      </Section>
      <Section title={say.tasks}>
        <TaskTable procedure={procedure} speech={flowSpeech(all)} />
      </Section>
      <Section title={say.clocks}>
        <ClockTable actSet={procedure.actSet} />
      </Section>
      <AnytimeActs actSet={procedure.actSet} />
      <VacanciesSection {...staffing} actsOf={flowSpeech(all).actsOf} />
      {versions.length > 1 ? (
        <Section title={say.versions}>
          {mayMove ? (
            <p>
              <Link to={`/workbench/procedures/${procedure.code}/move`}>{moving.link}</Link>
            </p>
          ) : null}
          <ul>
            {versions.map((version) => (
              <li key={version}>
                <Link
                  to={`/workbench/procedures/${procedure.code}?version=${version}`}
                  current={version === procedure.version}
                >
                  {say.versionOf(version)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
