import type { ReactNode } from 'react';
import type { Locale } from '../../kernel/messages.ts';
import { useLocale } from './context.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface LinkProps {
  /** Path of this site without the locale prefix, a fragment, or a full address elsewhere. */
  to: string;
  children: ReactNode;
  className?: string | undefined;
  /** Marks the link of the page one is on. */
  current?: boolean | undefined;
  rel?: string | undefined;
}

export function Link({ to, children, className, current, rel }: LinkProps) {
  const locale = useLocale();
  return (
    <a href={pathIn(to, locale)} className={className} aria-current={current ? 'page' : undefined} rel={rel}>
      {children}
    </a>
  );
}

export interface ButtonLinkProps {
  to: string;
  children: ReactNode;
  kind?: 'primary' | 'secondary' | undefined;
  icon?: IconName | undefined;
}

/** A link that starts something, drawn as a button. */
export function ButtonLink({ to, children, kind = 'primary', icon }: ButtonLinkProps) {
  return (
    <Link to={to} className={kind === 'primary' ? 'button' : `button button--${kind}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}

/** Adds the locale prefix to a path of this site; leaves fragments and other hosts alone. */
export function pathIn(to: string, locale: Locale): string {
  if (locale !== 'en' || !to.startsWith('/') || to.startsWith('//')) return to;
  return to === '/' ? '/en' : `/en${to}`;
}
