import type { Platform } from '../../../platform/platform.ts';
import { type DemoAccount, readDemoAccounts } from '../account-store.ts';

/** The accounts a visitor of the demonstration may use; none in production. */
export async function listDemoAccounts({ config, database }: Platform): Promise<DemoAccount[]> {
  return config.mode === 'demo' ? readDemoAccounts(database) : [];
}
