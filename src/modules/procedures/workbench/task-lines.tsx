import type { ReactNode } from 'react';
import { Link } from '../../../web/ui/index.ts';
import type { WorkListEntry } from '../work-list-store.ts';

export interface TaskLine {
  readonly task: Pick<WorkListEntry, 'number' | 'key' | 'itemName' | 'applicantName'>;
  readonly text: ReactNode;
}

/** Several tasks, each with its case and a word about it. */
export function TaskLines({ lines }: { lines: readonly TaskLine[] }) {
  return (
    <ul className="task-lines">
      {lines.map(({ task, text }) => (
        <li key={`${task.number}/${task.key}`}>
          <Link to={`/workbench/cases/${task.number}`}>{task.itemName}</Link> {task.applicantName}{' '}
          <span className="code">{task.number}</span>
          <br />
          {text}
        </li>
      ))}
    </ul>
  );
}
