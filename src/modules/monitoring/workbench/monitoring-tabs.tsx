import { TabLinks, useMessages } from '../../../web/ui/index.ts';
import { monitoringWords } from '../words.ts';
import { base, rulesPath, warningsPath } from './paths.ts';

/** The parts of the desk of supervision. */
export function MonitoringTabs({ current }: { readonly current: string }) {
  const say = useMessages(monitoringWords);
  const tabs = [
    { label: say.board, to: base },
    { label: say.warnings, to: warningsPath },
    { label: say.rules, to: rulesPath },
  ];
  return <TabLinks label={say.title} tabs={tabs.map((tab) => ({ ...tab, current: tab.to === current }))} />;
}
