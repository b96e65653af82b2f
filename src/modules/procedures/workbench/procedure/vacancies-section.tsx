import { textIn } from '../../../../kernel/messages.ts';
import { Details, Notice, Section, Table, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { roleNames } from '../../../identity/index.ts';
import type { Vacancy } from '../../staffing.ts';
import { procedureWords } from './procedure-words.ts';

export interface VacanciesSectionProps {
  readonly vacancies: readonly Vacancy[];
  /** How many offers are handled by the procedure. */
  readonly offers: number;
  readonly agencyName: (code: string) => string;
  readonly actsOf: (acts: readonly string[]) => string;
}

/** Whether everything has somebody who may do it; a post that nobody holds is a finding, with what it stops. */
export function VacanciesSection({ vacancies, offers, agencyName, actsOf }: VacanciesSectionProps) {
  const say = useMessages(procedureWords);
  const locale = useLocale();
  if (vacancies.length === 0) {
    return (
      <Section title={say.staffing} id="staffing">
        <Notice tone="success" title={say.staffed(offers)} />
      </Section>
    );
  }
  const stopped = new Set(vacancies.flatMap((vacancy) => vacancy.offers)).size;
  return (
    <Section title={say.staffing} id="staffing">
      <Notice tone="warning" title={say.vacant(vacancies.length, stopped, offers)} />
      <Details summary={say.showVacancies}>
        <Table
          dense
          caption={say.staffing}
          captionHidden
          rows={vacancies}
          rowKey={({ agency, role }) => `${agency} ${role}`}
          columns={[
            { header: say.agency, rowHeader: true, cell: ({ agency }) => agencyName(agency) },
            { header: say.post, cell: ({ role }) => textIn(roleNames[role], locale) },
            { header: say.undone, cell: ({ acts }) => actsOf(acts) },
            { header: say.items, cell: (vacancy) => namesOf(vacancy, say) },
          ]}
        />
      </Details>
    </Section>
  );
}

const namesShown = 3;

function namesOf(
  { offers }: Vacancy,
  say: { comma: string; andMore: (names: string, count: number) => string },
): string {
  const names = [...new Set(offers.map(({ name }) => name))];
  const shown = names.slice(0, namesShown).join(say.comma);
  return names.length > namesShown ? say.andMore(shown, names.length) : shown;
}
