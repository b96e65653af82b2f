import { useMessages } from '../ui/context.tsx';
import { Form } from '../ui/form.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Link } from '../ui/link.tsx';
import { Mark } from '../ui/mark.tsx';
import type { WorkbenchContext } from './page.ts';
import { workbenchWords } from './words.ts';

export interface WorkbenchHeaderProps {
  siteName: string;
  official: WorkbenchContext['official'];
}

export function WorkbenchHeader({ siteName, official }: WorkbenchHeaderProps) {
  const words = useMessages(workbenchWords);
  return (
    <header className="masthead masthead--workbench">
      <div className="masthead__bar">
        <Link to="/workbench" className="brand">
          <Mark />
          <span className="brand__name">
            {words.name}
            <span className="brand__site">{siteName}</span>
          </span>
        </Link>
        {official ? (
          <div className="masthead__official">
            <span>
              {official.agency}
              <span className="masthead__post">
                {official.post} · {official.name}
              </span>
            </span>
            <Form action={official.signOut}>
              <button type="submit" className="utility">
                {words.signOut}
              </button>
            </Form>
          </div>
        ) : null}
        <LanguageSwitch />
      </div>
    </header>
  );
}
