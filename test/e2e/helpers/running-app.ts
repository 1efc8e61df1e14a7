/** The real browser host as a process of its own, and a real Chromium in front of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..', '..');

export interface RunningApp {
  address: string;
  process: ChildProcess;
  /** Ends it the hard way, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts `metodebenk serve` with its folders under `home`; settles when it has said its address. */
export async function startApp(home: string, args: string[] = []): Promise<RunningApp> {
  const child = spawn(process.execPath, [join(root, 'electron/cli.ts'), 'serve', '--no-open', ...args], {
    env: { ...process.env, METODEBENK_HOME: home, CI: '' },
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

/** Only this argument: the package's own list switches web security off, and the tests would prove nothing. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
}

export interface Watched {
  page: Page;
  /** Anything asked of another address, or complained of in the console. */
  complaints: string[];
}

export async function openPage(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
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

/** What axe finds on the page as it stands, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
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
