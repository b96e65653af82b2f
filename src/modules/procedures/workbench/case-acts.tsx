import { textIn } from '../../../kernel/messages.ts';
import { ButtonLink, ButtonRow, Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type CaseState, isClosed } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import type { OfferedAct } from '../policy.ts';
import { workbenchWords } from './words.ts';

export interface CaseActsProps {
  readonly identity: CaseIdentity;
  readonly state: CaseState;
  readonly offered: readonly OfferedAct[];
}

/** What the reader may do now, task by task; acts on the clock come last. */
export function CaseActs({ identity, state, offered }: CaseActsProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  if (offered.length === 0) {
    return isClosed(state) ? null : <p className="section__lead">{say.nothingToDo}</p>;
  }
  return (
    <Section title={say.actNow} id="acts">
      {[...Map.groupBy(offered, (offer) => offer.task)].map(([task, offers]) => (
        <div key={task?.key ?? 'clock'}>
          <p>
            <strong>{task ? textIn(task.name, locale) : say.clock}</strong>
          </p>
          <ButtonRow>
            {offers.map(({ act }, position) => (
              <ButtonLink
                key={act}
                to={addressOf(identity.number, act, task)}
                kind={position === 0 && task ? 'primary' : 'secondary'}
              >
                {say.acts[act]}
              </ButtonLink>
            ))}
          </ButtonRow>
        </div>
      ))}
    </Section>
  );
}

function addressOf(number: string, act: string, task: OfferedAct['task']): string {
  const base = `/workbench/cases/${number}/acts/${act}`;
  return task ? `${base}?task=${encodeURIComponent(task.key)}` : base;
}
