import { defineMessages } from '../../kernel/messages.ts';
import { useMessages } from '../ui/context.tsx';
import { Link } from '../ui/link.tsx';
import { ProblemPage, type ProblemPageProps } from '../ui/problem-page.tsx';
import { SearchBox } from '../ui/search-box.tsx';

const words = defineMessages({
  zh: {
    next: '您可以',
    search: '搜索要办的事项',
    home: '回到首页',
    topics: '按主题查找事项',
    call: (hotline: string) => `拨打 ${hotline} 询问`,
  },
  en: {
    next: 'What you can do',
    search: 'Search for a service',
    home: 'Go to the home page',
    topics: 'Find a service by topic',
    call: (hotline: string) => `Call ${hotline} and ask`,
  },
});

export interface PortalErrorPageProps extends Omit<ProblemPageProps, 'children'> {
  hotline: string;
}

export function PortalErrorPage({ hotline, ...props }: PortalErrorPageProps) {
  const say = useMessages(words);
  return (
    <ProblemPage {...props}>
      {props.status === 404 || props.status === 410 ? (
        <SearchBox action="/search" label={say.search} id="error-search" />
      ) : null}
      <h2>{say.next}</h2>
      <ul>
        <li>
          <Link to="/">{say.home}</Link>
        </li>
        <li>
          <Link to="/topics">{say.topics}</Link>
        </li>
        <li>
          <a href={`tel:${hotline}`}>{say.call(hotline)}</a>
        </li>
      </ul>
    </ProblemPage>
  );
}
