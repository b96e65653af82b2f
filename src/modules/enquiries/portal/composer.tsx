import type { ReactNode } from 'react';
import { Button, Form, useMessages } from '../../../web/ui/index.ts';
import { longestQuestion } from '../question-length.ts';
import { askWords } from './words.ts';

export interface ComposerProps {
  readonly action: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  /** Sent along with the question. */
  readonly children?: ReactNode;
  /** Sent without leaving the page, where scripts run. */
  readonly isLive: boolean;
}

/** Where one types; it stays in reach at the lower edge of the window. */
export function Composer({ action, label, value, error, children, isLive }: ComposerProps) {
  const say = useMessages(askWords);
  return (
    <div className="composer">
      <Form action={action} live={isLive}>
        {children}
        <label className={isLive ? 'visually-hidden' : 'field__label'} htmlFor="question">
          {label}
        </label>
        {error ? (
          <p className="field__error" id="question-error">
            {error}
          </p>
        ) : null}
        <div className="composer__line">
          <textarea
            className="input"
            id="question"
            name="question"
            rows={isLive ? 1 : 2}
            maxLength={longestQuestion}
            placeholder={isLive ? label : say.placeholder}
            defaultValue={value}
            aria-invalid={error ? true : undefined}
            aria-describedby={
              [error && 'question-error', !isLive && 'composer-note'].filter(Boolean).join(' ') || undefined
            }
            data-enter={isLive ? 'sends' : undefined}
          />
          <Button>{say.send}</Button>
        </div>
        {isLive ? null : (
          <p className="composer__note" id="composer-note">
            {say.privacy}
          </p>
        )}
      </Form>
    </div>
  );
}
