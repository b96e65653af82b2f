import { join } from 'node:path';
import {
  type ContentEntry,
  ContentError,
  type ContentFault,
  readContent,
} from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { MonitoringRule } from '../rule.ts';
import { rulesGeneration, saveRules } from '../rule-store.ts';

const loaderVersion = 1;

/** Loads the rules when their files have changed. @throws ContentError naming every fault */
export function loadRules(database: Database, contentDirectory: string): Promise<boolean> {
  const directory = join(contentDirectory, 'monitoring-rules');
  const source = { name: 'monitoring-rules', version: loaderVersion, directories: [directory] };
  return loadWhenChanged(database, source, async (tx) => {
    const entries = await readRuleContent(contentDirectory);
    await saveRules(
      tx,
      entries.map(({ value }) => value),
    );
    await bumpGeneration(tx, rulesGeneration);
  });
}

/** @throws ContentError where a file breaks the schema or a code stands twice */
export async function readRuleContent(contentDirectory: string): Promise<ContentEntry<MonitoringRule>[]> {
  const entries = await readContent(join(contentDirectory, 'monitoring-rules'), MonitoringRule);
  const faults = entries.flatMap((entry, index) => checkRule(entry, entries.slice(0, index)));
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}

function checkRule(
  { value, fault }: ContentEntry<MonitoringRule>,
  before: readonly ContentEntry<MonitoringRule>[],
): ContentFault[] {
  const { code, watch } = value;
  return [
    ...(before.some((other) => other.value.code === code) ? [fault(['code'], 'the code stands twice')] : []),
    ...(watch.kind === 'act' && (watch.has === undefined) === (watch.lacks === undefined)
      ? [fault(['watch'], 'an act is looked at for what it has or for what it lacks: one of these')]
      : []),
    ...(watch.kind === 'order' && (watch.without === undefined) === (watch.despite === undefined)
      ? [fault(['watch'], 'an act stands without another or despite one: one of these')]
      : []),
  ];
}
