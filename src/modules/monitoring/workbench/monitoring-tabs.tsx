import { TabLinks, useMessages } from '../../../web/ui/index.ts';
import { monitoringWords } from '../words.ts';
import { base, rankingPath, rulesPath, warningsPath } from './paths.ts';

/** The parts of the desk of supervision. */
export function MonitoringTabs({
  current,
  hasFigures,
}: {
  readonly current: string;
  /** Whether the reader may see rankings. */
  readonly hasFigures: boolean;
}) {
  const say = useMessages(monitoringWords);
  const tabs = [
    { label: say.board, to: base },
    { label: say.warnings, to: warningsPath },
    ...(hasFigures ? [{ label: say.ranking, to: rankingPath }] : []),
    { label: say.rules, to: rulesPath },
  ];
  return <TabLinks label={say.title} tabs={tabs.map((tab) => ({ ...tab, current: tab.to === current }))} />;
}
