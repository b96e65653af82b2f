import type { ReactNode } from 'react';
import { useMessages } from './context.tsx';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tag.tsx';
import { uiWords } from './words.ts';

export interface NoticeProps {
  tone?: Exclude<Tone, 'neutral'> | undefined;
  title?: ReactNode | undefined;
  children?: ReactNode | undefined;
  /** Spoken at once when the page comes back with it, such as 已保存. */
  status?: boolean | undefined;
}

const toneIcons: Record<Exclude<Tone, 'neutral'>, IconName> = {
  info: 'info',
  success: 'check-circle',
  warning: 'warning',
  danger: 'warning',
};

export function Notice({ tone = 'info', title, children, status }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={status ? 'status' : undefined}>
      <Icon name={toneIcons[tone]} />
      <div className="notice__body">
        {title ? <p className="notice__title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** A quiet aside in running text. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="inset">{children}</div>;
}

/** What has consequences when it is overlooked. */
export function Warning({ children }: { children: ReactNode }) {
  const words = useMessages(uiWords);
  return (
    <p className="warning">
      <span className="warning__mark" aria-hidden="true">
        !
      </span>
      <strong>
        <span className="visually-hidden">{words.warning} </span>
        {children}
      </strong>
    </p>
  );
}
