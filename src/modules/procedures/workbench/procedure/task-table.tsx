import { textIn } from '../../../../kernel/messages.ts';
import { Table, useLocale, useMessages } from '../../../../web/ui/index.ts';
import {
  type Join,
  type Procedure,
  type Stage,
  stagePlaces,
  type TaskDefinition,
} from '../../engine/procedure.ts';
import type { FlowSpeech } from '../../picture/flow-speech.ts';
import { procedureWords } from './procedure-words.ts';

interface Row {
  readonly stage: Stage;
  /** The branch of another stage that it belongs to. */
  readonly within: string | undefined;
  readonly task: TaskDefinition;
}

/** Every task in the order of the stages: who does it, when it is needed, and when its stage is complete. */
export function TaskTable({ procedure, speech }: { procedure: Procedure; speech: FlowSpeech }) {
  const say = useMessages(procedureWords);
  const locale = useLocale();
  const rows = [...stagePlaces(procedure).values()].flatMap(({ stage, parent }) =>
    stage.tasks.map(
      (task): Row => ({
        stage,
        within: parent && textIn(parent.branch.name, locale),
        task,
      }),
    ),
  );
  return (
    <Table
      caption={say.tasks}
      captionHidden
      rows={rows}
      rowKey={({ stage, task }) => `${stage.code}/${task.code}`}
      columns={[
        {
          header: say.stage,
          cell: ({ stage, within }) =>
            [...(within ? [say.branch(within)] : []), textIn(stage.name, locale)].join(' '),
        },
        { header: say.task, rowHeader: true, cell: ({ task }) => textIn(task.name, locale) },
        {
          header: say.who,
          cell: ({ stage, task }) =>
            `${speech.placeOf(task.at)} ${speech.roleOf({ id: stage.code, kind: 'task', place: task.at, name: task.name, task }) ?? ''}`,
        },
        { header: say.acts, cell: ({ task }) => speech.actsOf(task.acts) },
        {
          header: say.condition,
          cell: ({ stage, task }) => {
            const rules = [stage.when, task.when].filter((rule) => rule !== undefined);
            return rules.length > 0 ? rules.map(speech.ruleOf).join(say.semicolon) : say.always;
          },
        },
        { header: say.join, cell: ({ stage }) => sayJoin(stage.join, say) },
      ]}
    />
  );
}

function sayJoin(
  join: Join,
  say: { joins: Readonly<Record<string, string>>; atLeast: (n: number) => string },
) {
  return typeof join === 'string' ? say.joins[join] : say.atLeast(join.atLeast);
}
