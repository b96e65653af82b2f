import { join } from 'node:path';
import {
  type ContentEntry,
  ContentError,
  type ContentFault,
  readContent,
} from '../../../platform/content.ts';
import { type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { Client } from '../client.ts';
import { saveClients } from '../store/client-store.ts';

const loaderVersion = 1;

/** Loads the systems when their files have changed. @throws ContentError naming every fault */
export function loadClients(database: Database, contentDirectory: string): Promise<boolean> {
  const directory = join(contentDirectory, 'openid-clients');
  const source = { name: 'openid-clients', version: loaderVersion, directories: [directory] };
  return loadWhenChanged(database, source, async (tx) => {
    const entries = await readContent(directory, Client);
    const { agencies } = await getDirectory(tx);
    const faults = checkClients(
      entries,
      agencies.map(({ code }) => code),
    );
    if (faults.length > 0) throw new ContentError(faults);
    await saveClients(
      tx,
      entries.map(({ value }) => value),
    );
  });
}

function checkClients(entries: readonly ContentEntry<Client>[], agencies: readonly string[]): ContentFault[] {
  const codes = entries.map(({ value }) => value.code);
  return entries.flatMap(({ value: { code, agency, audience, scopes }, fault }, index) => [
    ...(codes.indexOf(code) === index ? [] : [fault(['code'], `${code} is used twice`)]),
    ...(agencies.includes(agency) ? [] : [fault(['agency'], `no agency ${agency}`)]),
    ...(audience === 'person' && scopes.includes('posts')
      ? [fault(['scopes'], 'posts are of officials; a system of persons is not told any')]
      : []),
  ]);
}
