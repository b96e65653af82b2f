import { textIn } from '../../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../../kernel/time-limit.ts';
import { Table, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { ActSet, ClockDefinition } from '../../engine/act-set.ts';
import { procedureWords } from './procedure-words.ts';

/** Every clock of a kind of case, with its basis in law and what silence means. */
export function ClockTable({ actSet }: { actSet: ActSet }) {
  const say = useMessages(procedureWords);
  const locale = useLocale();
  const eventName = (event: string) => {
    if (event === actSet.begins.event) return say.begins;
    const act = Object.values(actSet.acts).find((each) => each.event === event);
    return act ? textIn(act.name, locale) : event;
  };
  const names = (events: readonly string[]) => events.map(eventName).join(say.or);
  const limitOf = ({ limit }: ClockDefinition) => {
    if ('plan' in limit) return say.plan;
    return 'dayIn' in limit ? say.dayIn : formatTimeLimit(limit, locale);
  };
  const notesOf = ({ suspendable, extendable }: ClockDefinition) =>
    [...(suspendable ? [say.suspendable] : []), ...(extendable ? [say.extendable] : [])].join(say.semicolon);
  return (
    <Table
      caption={say.clocks}
      captionHidden
      rows={actSet.clocks}
      rowKey={({ code }) => code}
      columns={[
        { header: say.clock, rowHeader: true, cell: ({ name }) => textIn(name, locale) },
        {
          header: say.limit,
          cell: (clock) => (
            <>
              {limitOf(clock)}
              {notesOf(clock) ? <span className="field__hint"> {notesOf(clock)}</span> : null}
            </>
          ),
        },
        { header: say.runs, cell: ({ starts, stops }) => say.fromTo(names(starts), names(stops)) },
        {
          header: say.basis,
          cell: ({ limit }) => ('article' in limit ? limit.article : 'plan' in limit ? say.ofItem : say.none),
        },
        {
          header: say.silence,
          cell: ({ silence }) =>
            silence ? textIn(actSet.acts[silence.act]?.name ?? { zh: silence.act }, locale) : say.none,
        },
      ]}
    />
  );
}
