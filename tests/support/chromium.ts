import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { root } from './root.ts';

const folder = join(root, '.tongban', 'chromium');
const fonts = join(root, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');

/** The browser of the npm package, with its own libraries and Chinese glyphs: nothing of the system is needed. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  mkdirSync(folder, { recursive: true });
  const { executable, args } = await unpack();
  const fontconfig = join(folder, 'fonts.conf');
  writeFileSync(fontconfig, fontSettings());
  return playwright.launch({
    executablePath: executable,
    args: [...args.filter((arg) => !unwanted.test(arg)), ...more],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      TMPDIR: folder,
      FONTCONFIG_FILE: fontconfig,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  });
}

/** Why no browser starts here, or `undefined` when one does. */
export async function findReasonWithoutChromium(): Promise<string | undefined> {
  try {
    const browser = await launchChromium();
    await browser.close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
}

/** Switches that would hide faults of the pages, or that make the browser end with its first page. */
const unwanted = /--(disable-web-security|allow-running-insecure-content|single-process|headless)/;

/** The package unpacks its libraries only where it believes to be in its usual place, and into the temporary folder. */
async function unpack(): Promise<{ executable: string; args: string[] }> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    return { executable: await chromium.executablePath(), args: chromium.args };
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

function fontSettings(): string {
  const families = ['sans-serif', 'serif', 'system-ui', 'monospace'].map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><dir>${join(folder, 'fonts')}</dir>
<cachedir>${join(dirname(folder), 'font-cache')}</cachedir>${families.join('')}</fontconfig>\n`;
}
