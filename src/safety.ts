import { hasDemoAccounts } from './modules/identity/index.ts';
import type { Config } from './platform/config.ts';
import { type Database, mayRewrite } from './platform/database/index.ts';

/** One reason why production must not start, and what to do about it. */
export interface Danger {
  readonly setting: string;
  readonly says: string;
}

/** What is unsafe about a configuration before anything is opened. */
export function dangersOf(config: Config, nodeVersion: string): Danger[] {
  if (config.mode === 'demo') return [];
  const dangers: Danger[] = [];
  const add = (setting: string, says: string) => dangers.push({ setting, says });
  if (!config.databaseUrl) {
    add('DATABASE_URL', '生产环境须使用独立的 PostgreSQL / production needs a PostgreSQL server of its own');
  }
  if (!config.databaseAppUrl) {
    add(
      'DATABASE_APP_URL',
      '须为应用单独设置登录角色 / give the application a login of its own, member of tongban_app',
    );
  }
  if (config.databaseAppUrl && config.databaseAppUrl === config.databaseUrl) {
    add('DATABASE_APP_URL', '不得与 DATABASE_URL 相同 / must not be the owner’s login');
  }
  if (!config.secret) {
    add('TONGBAN_SECRET', '须设置至少32个字符的随机密钥 / set a random secret of at least 32 characters');
  }
  if (config.secret && new Set(config.secret).size < 10) {
    add('TONGBAN_SECRET', '密钥过于简单 / the secret is too simple; use e.g. openssl rand -hex 32');
  }
  if (!config.publicUrl) {
    add('TONGBAN_PUBLIC_URL', '须设置公众访问地址 / set the address people use; certificates print it');
  } else if (!config.publicUrl.startsWith('https://')) {
    add('TONGBAN_PUBLIC_URL', '须为 https 地址 / must be an https address');
  }
  if (config.secondFactor !== 'required') {
    add(
      'TONGBAN_SECOND_FACTOR',
      '工作人员账号须启用第二重登录保护 / officials must have a second factor; remove the setting or set it to required',
    );
  }
  if (config.smtp?.tls === 'offered') {
    add(
      'TONGBAN_SMTP_TLS',
      '邮件须加密发送 / mail must be encrypted; remove the setting or set it to required',
    );
  }
  if (!isPatchedNode(nodeVersion)) {
    add(
      'node',
      `${nodeVersion} 存在已公开的漏洞，请使用 24.22.1、26.12.1 或更新版本 / has a published fault; use 24.22.1, 26.12.1 or newer`,
    );
  }
  return dangers;
}

/** What is unsafe about the database that was found. */
export async function dangersInDatabase(config: Config, database: Database): Promise<Danger[]> {
  if (config.mode === 'demo') return [];
  const dangers: Danger[] = [];
  if (await hasDemoAccounts(database)) {
    dangers.push({
      setting: 'demo accounts',
      says: '数据库中有演示账号，请使用新的数据库 / the database holds demo accounts; use a fresh one',
    });
  }
  if (await mayRewrite(database, 'procedures.action')) {
    dangers.push({
      setting: 'DATABASE_APP_URL',
      says: '应用登录角色可以修改办理记录 / the application’s login may change or delete the history of cases',
    });
  }
  return dangers;
}

/** The releases of 21 October 2026 mend the Brotli decoder (CVE-2026-111497). */
export function isPatchedNode(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.replace(/^v/, '').split('.').map(Number);
  const floor = major === 24 ? [22, 1] : major === 26 ? [12, 1] : undefined;
  if (!floor) return major > 26;
  const [floorMinor = 0, floorPatch = 0] = floor;
  return minor > floorMinor || (minor === floorMinor && patch >= floorPatch);
}
