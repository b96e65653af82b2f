import type { ReactNode } from 'react';
import { useMessages } from './context.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { uiWords } from './words.ts';

export interface Step {
  label: string;
  state: 'done' | 'current' | 'todo';
  /** Finished steps may be gone back to. */
  to?: string | undefined;
  detail?: ReactNode | undefined;
}

export function ProgressSteps({ steps, label }: { steps: readonly Step[]; label?: string | undefined }) {
  const words = useMessages(uiWords);
  return (
    <ol className="steps" aria-label={label ?? words.steps}>
      {steps.map((step, position) => (
        <li
          className={`steps__step steps__step--${step.state}`}
          key={step.label}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="steps__mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" size="small" /> : position + 1}
          </span>
          <span className="steps__label">
            {step.to ? <Link to={step.to}>{step.label}</Link> : step.label}
            <StepState state={step.state} />
            {step.detail ? <span className="steps__detail">{step.detail}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function StepState({ state }: { state: Step['state'] }) {
  const words = useMessages(uiWords);
  const text = { done: words.stepDone, current: words.stepCurrent, todo: words.stepTodo }[state];
  return <span className="visually-hidden"> {text}</span>;
}
