import type { ReactNode } from 'react';
import { type CalendarDate, dateIn, formatDate, formatDateTime } from '../../../kernel/date.ts';
import { type Text, textIn } from '../../../kernel/messages.ts';
import { DateText, Talk, TalkEvent, Utterance, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Message, Officer } from '../message.ts';
import { ReplyBody } from './reply-body.tsx';
import { Typed } from './said.tsx';
import { transcriptWords } from './words.ts';

export interface TranscriptProps {
  readonly messages: readonly Message[];
  /** Who reads: the asker himself, or an officer. */
  readonly reader: 'asker' | 'desk';
  readonly nameOfAgency: (code: string) => Text;
}

/** A conversation from its first word on. */
export function Transcript(props: TranscriptProps) {
  const say = useMessages(transcriptWords);
  return (
    <Talk label={say.log}>
      {props.messages.map((message, index) => (
        <Line key={message.sequence} {...props} message={message} before={props.messages[index - 1]} />
      ))}
    </Talk>
  );
}

interface LineProps extends TranscriptProps {
  readonly message: Message;
  readonly before: Message | undefined;
}

function Line({ message, before, reader, ...props }: LineProps) {
  const say = useMessages(transcriptWords);
  const id = anchorOf(message.sequence);
  const at = <When at={message.at} before={before?.at} />;
  const { said } = message;
  switch (said.kind) {
    case 'question':
      return (
        <Utterance
          id={id}
          side={reader === 'asker' ? 'own' : 'other'}
          from={reader === 'asker' ? say.you : say.asker}
          at={at}
        >
          <p>
            <Typed>{said.text}</Typed>
          </p>
        </Utterance>
      );
    case 'reply':
      return (
        <Utterance id={id} side="other" from={say.machine} at={at} icon="info">
          <ReplyBody reply={said.reply} />
        </Utterance>
      );
    case 'answer':
      return (
        <Utterance
          id={id}
          side={reader === 'desk' ? 'own' : 'other'}
          isPerson
          icon="person"
          from={<Name officer={message.officer} {...props} />}
          at={at}
        >
          <p>
            <Typed>{said.text}</Typed>
          </p>
        </Utterance>
      );
    default:
      return (
        <TalkEvent id={id}>
          <Happening message={message} before={before} reader={reader} {...props} /> {at}
        </TalkEvent>
      );
  }
}

/** The day is said once. */
function When({ at, before }: { at: Date; before: Date | undefined }) {
  const locale = useLocale();
  const isSameDay = before !== undefined && dateIn(before) === dateIn(at);
  if (!isSameDay) return <DateText value={at} time />;
  return <time dateTime={at.toISOString()}>{formatDateTime(at, locale).slice(-5)}</time>;
}

/** Address of one message within the page. */
export function anchorOf(sequence: number): string {
  return `said-${sequence}`;
}

function Name({
  officer,
  nameOfAgency,
}: Pick<TranscriptProps, 'nameOfAgency'> & { officer: Officer | undefined }) {
  const say = useMessages(transcriptWords);
  const locale = useLocale();
  if (!officer) return null;
  return <Typed>{say.officer(officer.name, textIn(nameOfAgency(officer.agency), locale))}</Typed>;
}

function Happening({ message, reader, nameOfAgency }: LineProps): ReactNode {
  const say = useMessages(transcriptWords);
  const locale = useLocale();
  const { said, officer } = message;
  const agency = (code: string) => textIn(nameOfAgency(code), locale);
  const name = officer?.name ?? '';
  const own = officer ? agency(officer.agency) : '';
  const date = (day: string) => formatDate(day as CalendarDate, locale);
  switch (said.kind) {
    case 'handed-over': {
      const promise = said.isOpen ? say.promisedOpen(date(said.dueOn)) : say.promisedClosed(date(said.dueOn));
      return <Typed>{`${say.handedOver(agency(said.agency))}${locale === 'en' ? ' ' : ''}${promise}`}</Typed>;
    }
    case 'claimed':
      return <Typed>{say.claimed(name, own)}</Typed>;
    case 'released':
      return <Typed>{say.released(name)}</Typed>;
    case 'transferred':
      return <Typed>{say.transferred(own, agency(said.to), said.reason)}</Typed>;
    case 'closed':
      return <Typed>{say.closed(name)}</Typed>;
    case 'rated':
      if (reader === 'asker') return said.isHelpful ? say.helpful : say.notHelpful;
      return said.isHelpful ? say.askerFoundHelpful : say.askerFoundNotHelpful;
    default:
      return null;
  }
}
