import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import { Tag, type Tone } from './tag.tsx';

export interface Task {
  title: string;
  /** Tasks that cannot be started yet have none. */
  to?: string | undefined;
  hint?: ReactNode | undefined;
  status: string;
  /** A task that is done needs no colour: plain text stays calm. */
  tone?: Tone | undefined;
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li className="tasks__task" key={task.to ?? task.title}>
          <div className="tasks__name">
            {task.to ? (
              <Link to={task.to} className="tasks__link">
                {task.title}
              </Link>
            ) : (
              <span>{task.title}</span>
            )}
            {task.hint ? <div className="field__hint">{task.hint}</div> : null}
          </div>
          <div className="tasks__status">
            {task.tone ? <Tag tone={task.tone}>{task.status}</Tag> : task.status}
          </div>
        </li>
      ))}
    </ul>
  );
}
