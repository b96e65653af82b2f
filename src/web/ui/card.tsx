import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Link } from './link.tsx';
import { useHeadingLevel } from './section.tsx';

export interface CardGridProps {
  children: ReactNode;
  /** `tiles` are small squares with an icon above a word; `cards` carry a sentence; `quarters` are cards, four in a line. */
  kind?: 'cards' | 'tiles' | 'quarters' | undefined;
}

export function CardGrid({ children, kind = 'cards' }: CardGridProps) {
  return <ul className={`grid grid--${kind}`}>{children}</ul>;
}

export interface CardProps {
  title: ReactNode;
  to?: string | undefined;
  icon?: IconName | undefined;
  children?: ReactNode | undefined;
  /** Below, in small type: agency, days, fee. */
  meta?: ReactNode | undefined;
}

/** A card of a CardGrid; the whole area follows its link. */
export function Card({ title, to, icon, children, meta }: CardProps) {
  const Heading = useHeadingLevel();
  return (
    <li className={to ? 'card card--link' : 'card'}>
      {icon ? <Icon name={icon} /> : null}
      <Heading className="card__title">
        {to ? (
          <Link to={to} className="card__link">
            {title}
          </Link>
        ) : (
          title
        )}
      </Heading>
      {children ? <div className="card__text">{children}</div> : null}
      {meta ? <div className="card__meta">{meta}</div> : null}
    </li>
  );
}

export interface TileProps {
  title: string;
  to: string;
  icon: IconName;
  hint?: string | undefined;
}

export function Tile({ title, to, icon, hint }: TileProps) {
  return (
    <li className="tile">
      <Link to={to} className="tile__link">
        <span className="tile__icon">
          <Icon name={icon} />
        </span>
        <span className="tile__title">{title}</span>
        {hint ? <span className="tile__hint">{hint}</span> : null}
      </Link>
    </li>
  );
}
