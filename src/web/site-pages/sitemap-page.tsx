import { Link, PageHeading, Prose, Section, useMessages } from '../ui/index.ts';
import { sitemapWords } from './sitemap-words.ts';

/** The sections of the site; each leads on to the items below it. */
export function SitemapPage() {
  const { title, lead, groups } = useMessages(sitemapWords);
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      {groups.map((group) => (
        <Section key={group.title} title={group.title}>
          <Prose>
            <ul>
              {group.links.map(({ to, label }) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ul>
          </Prose>
        </Section>
      ))}
    </>
  );
}
