import { useMessages } from '../ui/context.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Link } from '../ui/link.tsx';
import { Mark } from '../ui/mark.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { mainSections, type PortalSection } from './sections.ts';
import { portalWords } from './words.ts';

export interface PortalAccount {
  name: string;
  /** Where signing out posts to. */
  signOut: string;
}

export interface PortalHeaderProps {
  siteName: string;
  section?: PortalSection | (string & {}) | undefined;
  account?: PortalAccount | undefined;
}

export function PortalHeader({ siteName, section, account }: PortalHeaderProps) {
  const words = useMessages(portalWords);
  return (
    <header className="masthead">
      <div className="container masthead__bar">
        <Link to="/" className="brand">
          <Mark />
          <span className="brand__name">{siteName}</span>
        </Link>
        {section === 'home' ? null : (
          <div className="masthead__search">
            <SearchBox
              action="/search"
              label={words.searchLabel}
              placeholder={words.search}
              id="site-search"
              size="small"
            />
          </div>
        )}
        <div className="masthead__utilities">
          <Utilities section={section} account={account} />
        </div>
        <PhoneMenu section={section} account={account} />
      </div>
      <nav className="mainnav" aria-label={words.mainNavigation}>
        <div className="container">
          <SectionLinks section={section} />
        </div>
      </nav>
    </header>
  );
}

type PlaceProps = Pick<PortalHeaderProps, 'section' | 'account'>;

function SectionLinks({ section }: Pick<PortalHeaderProps, 'section'>) {
  const words = useMessages(portalWords);
  return (
    <ul className="mainnav__list">
      {mainSections.map((entry) => (
        <li key={entry.to}>
          <Link to={entry.to} className="mainnav__link" current={entry.section === section}>
            {words.sections[entry.section]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Utilities({ section, account }: PlaceProps) {
  const words = useMessages(portalWords);
  return (
    <>
      <Link to="/my" className="utility" current={section === 'my'}>
        <Icon name="person" />
        {account ? account.name : words.my}
      </Link>
      {account ? (
        <Form action={account.signOut}>
          <button type="submit" className="utility">
            {words.signOut}
          </button>
        </Form>
      ) : null}
      <LanguageSwitch />
    </>
  );
}

/** The same links in a disclosure: on a phone it opens without any script. */
function PhoneMenu({ section, account }: PlaceProps) {
  const words = useMessages(portalWords);
  return (
    <div className="phone">
      <Link to="/search" className="utility">
        <Icon name="search" />
        <span className="visually-hidden">{words.searchLabel}</span>
      </Link>
      <details className="phone__menu">
        <summary className="utility">
          <Icon name="menu" />
          {words.menu}
        </summary>
        <div className="phone__panel">
          <nav aria-label={words.mainNavigation}>
            <SectionLinks section={section} />
          </nav>
          <div className="phone__utilities">
            <Utilities section={section} account={account} />
          </div>
        </div>
      </details>
    </div>
  );
}
