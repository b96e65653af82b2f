import { TabLinks, useMessages } from '../../../web/ui/index.ts';
import { callersPath, cataloguePath, grantsPath } from './paths.ts';
import { exchangeWords } from './words.ts';

const paths = { catalogue: cataloguePath, grants: grantsPath, callers: callersPath } as const;

export function ExchangeTabs({ current }: { current: keyof typeof paths }) {
  const { tabs, title } = useMessages(exchangeWords);
  return (
    <TabLinks
      label={title}
      tabs={(['catalogue', 'grants', 'callers'] as const).map((tab) => ({
        label: tabs[tab],
        to: paths[tab],
        current: tab === current,
      }))}
    />
  );
}
