import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  PageHeading,
  PrintButton,
  QrCode,
  Section,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { resultOf } from '../result.ts';
import { journeyPath, stepPath } from './addresses.ts';
import { Facts, LawList, Materials, SituationList } from './checklist-parts.tsx';
import type { OutcomePageProps } from './outcome-page.tsx';
import { PlanSection } from './plan-chart.tsx';
import { Remarks } from './scenario-outcome-page.tsx';
import { UnitList } from './unit-list.tsx';
import { guidanceWords } from './words.ts';

export interface ChecklistPageProps extends Omit<OutcomePageProps, 'together' | 'enquiryPath'> {
  readonly today: CalendarDate;
  /** Full address of this page, for the code that reopens it. */
  readonly address: string;
}

/** 一次性告知单: one or two pages of paper with what this person needs and nothing else. */
export function ChecklistPage(props: ChecklistPageProps) {
  const { journey, progress, directory, today, address, hotline } = props;
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { toDo, plan } = resultOf(journey, progress);
  return (
    <>
      <PageHeading
        caption={say.checklist}
        lead={`${say.checklistLead} ${say.madeOn} ${formatDate(today, locale)}`}
      >
        {textIn(journey.title, locale)}
      </PageHeading>
      <ButtonRow>
        <PrintButton label={say.print} />{' '}
        <ButtonLink to={journeyPath(journey, progress.answered)} kind="secondary" icon="chevron-left">
          {say.toResult}
        </ButtonLink>
      </ButtonRow>
      {plan.steps.length > 1 ? <PlanSection plan={plan} pathOf={(code) => stepPath(journey, code)} /> : null}
      {toDo.map((finding) => {
        const { item, implementationCode } = finding.stop.version;
        const parts = (
          <>
            <Facts finding={finding} directory={directory} />
            <SituationList finding={finding} />
            <Materials journey={journey} finding={finding} />
            <UnitList journey={journey} finding={finding} directory={directory} />
            <LawList finding={finding} />
            <p>
              {say.code}
              {locale === 'en' ? ': ' : '：'}
              {implementationCode}
            </p>
          </>
        );
        return journey.scenario ? (
          <Section key={item.basicCode} id={`item-${item.basicCode}`} title={textIn(item.name, locale)}>
            {parts}
          </Section>
        ) : (
          <div key={item.basicCode} id={`item-${item.basicCode}`}>
            {parts}
          </div>
        );
      })}
      <Remarks journey={journey} />
      {address.length <= maximumCode ? (
        <p>
          <QrCode address={address} label={say.qr} />
          <br />
          {say.qr}
          {locale === 'en' ? '. ' : '；'}
          {say.hotline(hotline)}
        </p>
      ) : null}
    </>
  );
}

/** Longer addresses make codes that phones read badly. */
const maximumCode = 1_200;
