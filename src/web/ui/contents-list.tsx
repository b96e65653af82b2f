import { Link } from './link.tsx';

export interface Content {
  label: string;
  /** Id of the section. */
  id: string;
}

export interface ContentsListProps {
  title: string;
  contents: readonly Content[];
  /** A page with an aside has it twice: in the text on narrow screens, in the aside on wide ones. */
  on?: 'narrow' | 'wide' | undefined;
}

/** The sections of a long page, so that one sees what it holds and jumps there. */
export function ContentsList({ title, contents, on }: ContentsListProps) {
  return (
    <nav className={on ? `contents contents--${on}` : 'contents'} aria-label={title}>
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
