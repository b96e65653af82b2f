import type { ReactNode } from 'react';
import { useRender } from './context.tsx';
import { pathIn } from './link.tsx';

export interface FormProps {
  action: string;
  children: ReactNode;
  method?: 'get' | 'post' | undefined;
  id?: string | undefined;
  className?: string | undefined;
  /** Set when the form holds a FileField. */
  files?: boolean | undefined;
  /** Inside LiveParts: sent without leaving the page, where scripts run. */
  live?: boolean | undefined;
  /** Warns before leaving with unsaved changes, where scripts run. */
  guard?: boolean | undefined;
  /**
   * What the Enter key posts. Browsers press the first button they find, which may be one that removes a row,
   * so forms with `files` or `guard` begin with a silent button; without this it posts no name of its own.
   */
  enter?: { name: string; value: string } | undefined;
}

/** The browser's own checks are off: the server says what is wrong, in one voice and both languages. */
export function Form({
  action,
  children,
  method = 'post',
  id,
  className,
  files,
  guard,
  live,
  enter,
}: FormProps) {
  const { locale, csrfToken } = useRender();
  return (
    <form
      action={pathIn(action, locale)}
      method={method}
      id={id}
      className={className}
      encType={files ? 'multipart/form-data' : undefined}
      data-guard={guard ? '' : undefined}
      data-live={live ? '' : undefined}
      noValidate
    >
      {method === 'post' && csrfToken ? <input type="hidden" name="_csrf" value={csrfToken} /> : null}
      {enter || files || guard ? (
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" {...enter} />
      ) : null}
      {children}
    </form>
  );
}
