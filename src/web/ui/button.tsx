import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  children: ReactNode;
  kind?: 'primary' | 'secondary' | 'warning' | 'link' | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** The id of a form the button does not stand in. */
  form?: string | undefined;
  /** Another address for this button alone. */
  formAction?: string | undefined;
  disabled?: boolean | undefined;
  icon?: IconName | undefined;
}

export function Button({ children, kind = 'primary', type = 'submit', icon, ...attributes }: ButtonProps) {
  return (
    <button type={type} className={kind === 'primary' ? 'button' : `button button--${kind}`} {...attributes}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}
