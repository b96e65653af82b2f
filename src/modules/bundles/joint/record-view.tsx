import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  DateText,
  DefinitionGrid,
  type Lane,
  Lanes,
  Notice,
  Section,
  Table,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Directory, distinctName } from '../../agencies/index.ts';
import type { HandedFile } from '../../procedures/index.ts';
import { visitBy } from './joint-due.ts';
import type { Slot } from './joint-event.ts';
import type { JointSituation } from './joint-offers.ts';
import {
  type Defect,
  dayOf,
  type JointParty,
  type JointPhase,
  type JointRecord,
  phaseOf,
} from './joint-record.ts';
import { jointWords } from './joint-words.ts';

export interface RecordViewProps {
  readonly situation: JointSituation;
  readonly directory: Directory;
  /** Address of the joint step: its pictures and its document stand below it. */
  readonly path: string;
  /** Officials see who has answered which days, and who signed. */
  readonly isInside?: boolean;
}

export const phaseTones: Record<JointPhase, Tone> = {
  proposing: 'neutral',
  answering: 'info',
  arranged: 'info',
  signing: 'info',
  mending: 'warning',
  rechecking: 'info',
  concluding: 'info',
  concluded: 'success',
  'called-off': 'neutral',
};

export function slotText(slot: Slot, locale: Locale): string {
  return `${formatDate(dayOf(slot), locale)} ${slot.slice(11)}`;
}

/** The one record of a joint visit: when and where, what each department found, what has to be mended, the conclusion. */
export function RecordView(props: RecordViewProps) {
  const say = useMessages(jointWords);
  const locale = useLocale();
  const { record, step, calendar } = props.situation;
  const { visit } = record;
  return (
    <>
      <Conclusion {...props} />
      {record.asked && !visit ? <AnotherDay asked={record.asked} /> : null}
      <DefinitionGrid
        definitions={[
          { term: say.visit, value: visit ? slotText(visit.slot, locale) : say.notYet },
          ...(visit
            ? [
                { term: say.place, value: visit.place },
                { term: say.contact, value: visit.contact },
              ]
            : [
                {
                  term: say.visitBy,
                  value: <DateText value={visitBy(record, step, calendar)} />,
                },
              ]),
          { term: say.lead, value: textIn(distinctName(props.directory, record.lead), locale) },
          { term: say.bring, value: textIn(step.bring, locale), wide: true },
        ]}
      />
      <Section title={say.parties} id="parties">
        <Lanes label={say.parties} lanes={record.parties.map((party) => laneOf(party, props, locale, say))} />
      </Section>
      <Defects {...props} />
      <Section title={say.bases} id="bases">
        <ul>
          {step.bases.map(({ law, article = '', documentNumber, says }) => (
            <li key={law + article}>
              《{law}》{documentNumber ? `（${documentNumber}）` : ''}
              {article}
              {say.colon}
              {says}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function AnotherDay({ asked }: { asked: NonNullable<JointRecord['asked']> }) {
  const say = useMessages(jointWords);
  return (
    <Notice tone="info" title={say.asked}>
      <p>{asked.reasons}</p>
      {asked.suits ? <p>{say.askedSuits(asked.suits)}</p> : null}
    </Notice>
  );
}

type Say = (typeof jointWords)['zh'];

function laneOf(
  party: JointParty,
  { situation, directory, path, isInside }: RecordViewProps,
  locale: Locale,
  say: Say,
): Lane {
  const { finding } = party;
  const isMended =
    finding?.result === 'defects' &&
    situation.record.defects.every((defect) => defect.agency !== party.agency || defect.isMended);
  const tones = { passed: 'success', defects: 'warning', failed: 'danger' } as const;
  return {
    name: textIn(distinctName(directory, party.agency), locale),
    state: isMended ? say.mendedAll : finding ? say.results[finding.result] : answerOf(party, situation, say),
    tone: isMended ? 'success' : finding ? tones[finding.result] : 'neutral',
    children: (
      <>
        <p>{say.looksAt(textIn(party.looksAt, locale))}</p>
        {isInside && party.answer?.instead && !situation.record.visit ? (
          <p>
            {say.proposes(slotText(party.answer.instead, locale))}
            {say.colon}
            {party.answer.reasons}
          </p>
        ) : null}
        {finding ? (
          <>
            <p>{finding.says}</p>
            <p className="field__hint">
              {say.inspectors(finding.inspectors.join(say.comma))}
              {isInside ? ` · ${say.signed(finding.signedBy, formatDateTime(finding.at, locale))}` : null}
            </p>
          </>
        ) : null}
        <Pictures files={party.photos} path={path} />
      </>
    ),
  };
}

function answerOf({ answer }: JointParty, { record, today }: JointSituation, say: Say): string {
  if (phaseOf(record, today) !== 'answering' && phaseOf(record, today) !== 'proposing') return say.unsigned;
  if (!answer) return say.notAnswered;
  return answer.can.length > 0 ? say.answered : say.answeredNot;
}

export function Pictures({ files, path }: { files: readonly HandedFile[]; path: string }) {
  const say = useMessages(jointWords);
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map(({ hash, name }, index) => (
        <li key={hash}>
          <a href={`${path}/files/${hash}`}>
            {say.photo(index + 1)}
            {say.colon}
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Defects({ situation: { record }, directory, path }: RecordViewProps) {
  const say = useMessages(jointWords);
  const locale = useLocale();
  if (record.defects.length === 0) return null;
  const standing = ({ isMended, report }: Defect) => {
    if (isMended) return say.mended;
    return report ? say.reported(formatDate(report.on, locale)) : say.open;
  };
  return (
    <Section title={say.defects} id="defects">
      <Table
        caption={say.defects}
        captionHidden
        rows={record.defects}
        rowKey={({ number }) => `${number}`}
        columns={[
          { header: say.defect, rowHeader: true, cell: ({ number, text }) => `${number}. ${text}` },
          { header: say.found, cell: ({ agency }) => textIn(distinctName(directory, agency), locale) },
          { header: say.by, cell: ({ by }) => by },
          { header: say.until, cell: ({ until }) => <DateText value={until} /> },
          {
            header: say.standing,
            cell: (defect) => (
              <>
                {standing(defect)}
                {defect.report ? <div className="field__hint">{say.report(defect.report.says)}</div> : null}
                {defect.said ? <div className="field__hint">{defect.said}</div> : null}
              </>
            ),
          },
        ]}
      />
      {record.photos.length > 0 ? (
        <>
          <p>{say.proof}</p>
          <Pictures files={record.photos} path={path} />
        </>
      ) : null}
    </Section>
  );
}

function Conclusion({ situation: { record, step }, path }: RecordViewProps) {
  const say = useMessages(jointWords);
  const locale = useLocale();
  const { conclusion, calledOff } = record;
  if (calledOff !== undefined) {
    return (
      <Notice tone="warning" title={say.phases['called-off']}>
        <p>{calledOff}</p>
      </Notice>
    );
  }
  if (!conclusion) return null;
  return (
    <Notice
      tone={conclusion.result === 'passed' ? 'success' : 'danger'}
      title={`${textIn(step.document, locale)}${say.colon}${say.conclusions[step.kind][conclusion.result]}`}
    >
      <p>{conclusion.says}</p>
      <p>{say.concludedBy(conclusion.by, formatDateTime(conclusion.at, locale))}</p>
      <ButtonRow>
        <ButtonLink to={`${path}/document.pdf`} kind="secondary">
          {say.document}
        </ButtonLink>
      </ButtonRow>
    </Notice>
  );
}
