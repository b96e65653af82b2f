import { useMessages } from '../ui/context.tsx';
import { Icon } from '../ui/icon.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Link } from '../ui/link.tsx';
import { portalWords } from './words.ts';

export interface PortalFooterProps {
  siteName: string;
  hotline: string;
  demo: boolean;
}

export function PortalFooter({ siteName, hotline, demo }: PortalFooterProps) {
  const words = useMessages(portalWords);
  return (
    <footer className="footer">
      <div className="container footer__inner">
        <p className="footer__hotline">
          <Icon name="phone" size="large" />
          <span>
            {words.hotline}
            <a className="footer__number" href={`tel:${hotline}`}>
              {hotline}
            </a>
            <span className="footer__hours">{words.hotlineHours}</span>
          </span>
        </p>
        <nav aria-label={words.footer}>
          <ul className="footer__links">
            <li>
              <Link to="/counter/appointments">{words.appointments}</Link>
            </li>
            <li>
              <Link to="/lists">{words.lists}</Link>
            </li>
            <li>
              <Link to="/about">{words.about}</Link>
            </li>
            <li>
              <Link to="/accessibility">{words.accessibility}</Link>
            </li>
            <li>
              <Link to="/sitemap">{words.sitemap}</Link>
            </li>
            <li>
              <LanguageSwitch />
            </li>
          </ul>
        </nav>
        <p className="footer__name">
          {siteName}
          {demo ? <span className="footer__demo">{words.demo}</span> : null}
        </p>
      </div>
    </footer>
  );
}
