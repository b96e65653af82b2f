import type { ReactNode } from 'react';
import { useMessages } from './context.tsx';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';
import { uiWords } from './words.ts';

export interface SearchBoxProps {
  action: string;
  label: string;
  name?: string | undefined;
  id?: string | undefined;
  value?: string | undefined;
  placeholder?: string | undefined;
  /** `large` with a visible label for the home page, `small` for headers and lists. */
  size?: 'large' | 'small' | undefined;
  /** Address that answers `?q=` with what may be meant, `{ suggestions: string[] }`; asked while typing where scripts run. */
  suggestFrom?: string | undefined;
  /** Hidden inputs that keep the filters of a list. */
  children?: ReactNode | undefined;
}

export function SearchBox({
  action,
  label,
  name = 'q',
  id = 'search',
  value,
  placeholder,
  size,
  suggestFrom,
  children,
}: SearchBoxProps) {
  const words = useMessages(uiWords);
  const input = (
    <input
      className="search__input"
      type="search"
      id={id}
      name={name}
      defaultValue={value}
      placeholder={placeholder}
      autoComplete="off"
      enterKeyHint="search"
    />
  );
  return (
    <Form action={action} method="get" className={size ? `search search--${size}` : 'search'}>
      <search>
        <label htmlFor={id} className={size === 'small' ? 'visually-hidden' : 'search__label'}>
          {label}
        </label>
        <div className="search__line">
          {suggestFrom ? (
            <search-suggest data-from={suggestFrom} data-label={words.suggestions}>
              {input}
            </search-suggest>
          ) : (
            input
          )}
          <button type="submit" className="search__button">
            <Icon name="search" />
            <span className="search__word">{words.search}</span>
          </button>
        </div>
        {children}
      </search>
    </Form>
  );
}
