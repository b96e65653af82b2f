import { Link } from './link.tsx';

export interface Content {
  label: string;
  /** Id of the section. */
  id: string;
}

/** The sections of a long page, so that one sees what it holds and jumps there. */
export function ContentsList({ title, contents }: { title: string; contents: readonly Content[] }) {
  return (
    <nav className="contents" aria-label={title}>
      <p className="contents__title">{title}</p>
      <ol className="contents__list">
        {contents.map(({ label, id }) => (
          <li key={id}>
            <Link to={`#${id}`}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
