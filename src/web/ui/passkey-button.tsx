import { useRender } from './context.tsx';
import { pathIn } from './link.tsx';

export interface PasskeyButtonProps {
  /** `create` makes a passkey, `get` uses one. */
  kind: 'create' | 'get';
  /** Where the script asks for options, and where it posts the answer; both by POST. */
  options: string;
  to: string;
  label: string;
  /** What is said when it does not work. */
  failed: string;
  /** Posted along with the answer. */
  fields?: Readonly<Record<string, string>>;
  /** A text field whose value is posted as `name`. */
  nameField?: string;
}

/** Appears where scripts run and the browser knows passkeys; the page offers another way beside it. */
export function PasskeyButton({
  kind,
  options,
  to,
  label,
  failed,
  fields = {},
  nameField,
}: PasskeyButtonProps) {
  const { locale, csrfToken } = useRender();
  return (
    <passkey-button
      data-kind={kind}
      data-options={options}
      data-to={to}
      data-label={label}
      data-failed={failed}
      data-prefix={pathIn('/', locale) === '/' ? '' : '/en'}
      data-fields={JSON.stringify({ ...fields, ...(csrfToken ? { _csrf: csrfToken } : {}) })}
      data-name-field={nameField}
    />
  );
}
