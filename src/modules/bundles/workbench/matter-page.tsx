import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  DefinitionGrid,
  Lanes,
  Link,
  PageHeading,
  Section,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Directory, distinctName } from '../../agencies/index.ts';
import { phaseOf } from '../joint/joint-record.ts';
import { jointWords } from '../joint/joint-words.ts';
import { phaseTones, slotText } from '../joint/record-view.tsx';
import { MatterLanes, OrderPicture } from '../portal/matter-lanes.tsx';
import { matterWords } from '../portal/matter-words.ts';
import type { DeskMatter, MatterDue } from '../queries/get-desk-matter.ts';
import { deskWords } from './desk-words.ts';
import { Standing } from './matters-page.tsx';

export interface DeskMatterPageProps extends DeskMatter {
  readonly directory: Directory;
}

/** The whole matter for the department that leads it: who is at what until when, the lanes, the joint visits. */
export function DeskMatterPage(props: DeskMatterPageProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const { matter, directory, today } = props;
  const lead = directory.findDepartment(matter.leadDepartment, matter.region);
  const words = useMessages(jointWords);
  return (
    <>
      <PageHeading
        caption={`${matter.applicantName} · ${matter.number}`}
        aside={<Standing {...{ matter, today }} />}
      >
        {matter.name}
      </PageHeading>
      <DefinitionGrid
        definitions={[
          ...(lead ? [{ term: words.lead, value: textIn(distinctName(directory, lead.code), locale) }] : []),
          { term: say.received, value: <DateText value={matter.receivedAt} time /> },
          { term: say.promised, value: <DateText value={matter.promisedOn} /> },
        ]}
      />
      <Section title={say.owed} id="owed">
        <DuesTable {...props} />
      </Section>
      {props.steps.length > 0 ? (
        <Section title={say.joint} id="joint">
          <JointLanes {...props} />
        </Section>
      ) : null}
      <MatterLanes matter={matter} directory={directory} casePath="/workbench/cases" />
      <OrderPicture matter={matter} casePath="/workbench/cases" />
    </>
  );
}

function DuesTable({ dues, directory, today }: DeskMatterPageProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  if (dues.length === 0) return <p>{say.nobody}</p>;
  const whatOf = ({ what }: MatterDue) => {
    if (what === 'correct') return say.owes.correct;
    return 'task' in what ? textIn(what.task, locale) : say.owes[what.joint];
  };
  return (
    <Table
      caption={say.owed}
      captionHidden
      dense
      rows={dues}
      rowKey={(due) => `${due.path} ${due.agency} ${whatOf(due)}`}
      columns={[
        {
          header: say.task,
          rowHeader: true,
          cell: ({ of, path }) => <Link to={path}>{textIn(of, locale)}</Link>,
        },
        {
          header: say.who,
          cell: ({ agency, official }) =>
            [agency ? textIn(distinctName(directory, agency), locale) : say.applicantDoes, official]
              .filter(Boolean)
              .join(' · '),
        },
        { header: say.what, cell: whatOf },
        {
          header: say.due,
          cell: ({ on }) => (
            <>
              {on ? <DateText value={on} /> : null}{' '}
              {on && on < today ? <Tag tone="danger">{say.late}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  );
}

function JointLanes({ matter, situations, steps, today }: DeskMatterPageProps) {
  const { states } = useMessages(matterWords);
  const say = useMessages(deskWords);
  const words = useMessages(jointWords);
  const locale = useLocale();
  return (
    <Lanes
      label={say.joint}
      lanes={steps.map((step) => {
        const situation = situations.find((one) => one.step.code === step.code);
        const name = textIn(step.name, locale);
        if (!situation) {
          const items = matter.items.filter(({ code }) => step.items.includes(code));
          return {
            name,
            state: states.waiting,
            tone: 'neutral',
            children: <p>{say.notBegun(items.map((item) => item.name).join(words.comma))}</p>,
          };
        }
        const phase = phaseOf(situation.record, today);
        const { visit } = situation.record;
        return {
          name,
          state: words.phases[phase],
          tone: phaseTones[phase],
          children: (
            <>
              {visit ? <p>{slotText(visit.slot, locale)}</p> : null}
              <p>
                <Link to={`/workbench/matters/${matter.number}/joint/${step.code}`}>
                  {say.open}
                  <span className="visually-hidden"> {name}</span>
                </Link>
              </p>
            </>
          ),
        };
      })}
    />
  );
}
