/** The real browser host as a process of its own, and a real Chromium in front of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import type { Locale } from '../../../shared/model/vocabulary.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export interface RunningApp {
  address: string;
  process: ChildProcess;
  /** Ends it the hard way, as a power cut would. */
  kill(): Promise<void>;
}

/** What the app's processes sought beyond this machine; each was refused. */
export function soughtOutside(home: string): string {
  const record = recordIn(home);
  return existsSync(record) ? readFileSync(record, 'utf8') : '';
}

const recordIn = (home: string) => join(home, 'network.txt');

/** Starts `metodebenk serve` with its folders under `home`; settles when it has said its address. */
export async function startApp(home: string, args: string[] = []): Promise<RunningApp> {
  const child = spawn(process.execPath, [join(root, 'electron/cli.ts'), 'serve', '--no-open', ...args], {
    env: { ...process.env, METODEBENK_HOME: home, CI: '', ...recording(home) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data;
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  return { address, process: child, kill };
}

/** For all processes of the app that take Node's options from here; the file reader takes none and is tested by itself. */
function recording(home: string): Record<string, string> {
  const hook = pathToFileURL(join(import.meta.dirname, 'record-network.ts')).href;
  return { NODE_OPTIONS: `--import ${hook}`, METODEBENK_NETWORK_RECORD: recordIn(home) };
}

/** Only this argument: the package's own list switches web security off, and the tests would prove nothing. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
}

export interface Watched {
  page: Page;
  /** Anything asked of another address, or complained of in the console. */
  complaints: string[];
}

export async function openPage(browser: Browser, address: string, locale: Locale = 'en'): Promise<Watched> {
  const language = { en: 'en-GB', nb: 'nb-NO' }[locale];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: language });
  const page = await context.newPage();
  const complaints: string[] = [];
  const origin = new URL(address).origin;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) complaints.push(`asked for ${url}`);
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, complaints };
}

/**
 * What axe finds on the page as it stands, one line each. In one go (`setLegacyMode`), as the page has no frames, and
 * without listing what passed: the same rules in a third of the time. `rules`: by these only.
 */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  // Its half megabyte is brought in once a page.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: '0' }) }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
    // Who speaks to the machine says what stands on a button; not yet on by itself.
    ...(!rules && { rules: { 'label-content-name-mismatch': { enabled: true } } }),
  });
  const { violations } = await axe.analyze();
  return violations.flatMap((v) =>
    v.nodes.map((node) => `${v.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Goes to a screen by its address in the page. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${screen}`);
}

/** Asks the service as the screens do, with the token of this window. */
export async function callService(page: Page, path: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([procedure, body]) => {
      const token = Object.values(sessionStorage).find((value) => value.length >= 40) ?? '';
      const answer = await fetch(`/trpc/${procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body ?? {}),
      });
      return answer.json();
    },
    [path, input] as const,
  );
}
