import type { ReactNode } from 'react';
import { ComponentStyles } from './component-styles.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface TalkProps {
  /** Name of the conversation for those who listen. */
  label: string;
  children: ReactNode;
}

/** What was said, the oldest first; with scripts new lines are spoken as they come. */
export function Talk({ label, children }: TalkProps) {
  return (
    <div className="talk" role="log" aria-live="polite" aria-label={label}>
      <ComponentStyles name="talk" />
      <ol className="talk__list" id="talk" data-live="append">
        {children}
      </ol>
    </div>
  );
}

export interface UtteranceProps {
  id: string;
  /** `own`: what the reader of this page has said. */
  side: 'own' | 'other';
  /** Who speaks; left out where the one before was the same. */
  from: ReactNode;
  at: ReactNode;
  icon?: IconName | undefined;
  /** A person, not a machine. */
  isPerson?: boolean | undefined;
  children: ReactNode;
}

export function Utterance({ id, side, from, at, icon, isPerson, children }: UtteranceProps) {
  const kind = side === 'own' ? 'utterance--own' : isPerson ? 'utterance--person' : '';
  return (
    <li className={`utterance ${kind}`.trim()} id={id}>
      <p className="utterance__head">
        {icon ? <Icon name={icon} /> : null}
        <span className="utterance__from">{from}</span> <span className="utterance__at">{at}</span>
      </p>
      <div className="utterance__body">{children}</div>
    </li>
  );
}

/** A line between the utterances: somebody came, something was passed on. */
export function TalkEvent({ id, children }: { id: string; children: ReactNode }) {
  return (
    <li className="talk__event" id={id}>
      {children}
    </li>
  );
}

/** Short replies to press, in a row that wraps. */
export function QuickReplies({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="quick-replies">
      <legend className="visually-hidden">{label}</legend>
      {children}
    </fieldset>
  );
}

export interface QuickReplyProps {
  name: string;
  value: string;
  children: ReactNode;
  /** Stands behind the others: skip, none of these. */
  quiet?: boolean | undefined;
}

export function QuickReply({ name, value, children, quiet }: QuickReplyProps) {
  return (
    <button
      type="submit"
      className={quiet ? 'quick-reply quick-reply--quiet' : 'quick-reply'}
      name={name}
      value={value}
    >
      {children}
    </button>
  );
}

export interface LivePartsProps {
  /** Address of the event stream that says when to look again. */
  events?: string | undefined;
  children: ReactNode;
}

/**
 * With scripts, parts marked `data-live` are kept fresh and forms marked so are sent without leaving the page; without
 * them everything inside is plain links and forms.
 */
export function LiveParts({ events, children }: LivePartsProps) {
  return <live-parts data-events={events}>{children}</live-parts>;
}
