/**
 * The desktop app itself, in real Electron. Its binary cannot be downloaded everywhere: without one this suite is
 * counted as skipped and says so loudly. With one: `npx install-electron`, `npm run build`, then `vitest --project e2e`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findElectron } from '../../scripts/lib/electron-binary.ts';

const root = join(import.meta.dirname, '..', '..');
const executablePath = findElectron(root);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const reason = executablePath ? (hasDisplay ? null : 'no display') : 'no Electron binary';
if (reason) process.stderr.write(`\n*** NOT RUN: ${reason} — the desktop app was not tested in Electron ***\n\n`);

describe.skipIf(reason !== null)(`the desktop app${reason ? ` (NOT RUN: ${reason})` : ''}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'metodebenk-electron-'));
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    app = await _electron.launch({
      executablePath: executablePath ?? '',
      args: [root, `--user-data-dir=${home}`],
    });
    page = await app.firstWindow();
    await page.waitForSelector('#root > :not(style)');
  });
  afterAll(async () => {
    await app?.close();
    rmSync(home, { recursive: true, force: true });
  });

  test('shows the screens from its own scheme, with the bridge and without Node', async () => {
    expect(page.url()).toMatch(/^app:\/\/metodebenk\//);
    const seen = await page.evaluate(() => ({
      bridge: typeof window.metodebenk,
      process: typeof (globalThis as { process?: unknown }).process,
      require: typeof (globalThis as { require?: unknown }).require,
    }));
    expect(seen).toEqual({ bridge: 'object', process: 'undefined', require: 'undefined' });
  });

  test('goes nowhere else and opens no window', async () => {
    const before = page.url();
    await page.evaluate(() => {
      window.open('https://example.org/');
      window.location.href = 'https://example.org/';
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
  });

  test('reaches no network', async () => {
    const outcome = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  test('opens the sample through the service', async () => {
    await page
      .getByRole('button', { name: /eksempel|sample/i })
      .first()
      .click();
    await page.waitForFunction(() => !location.hash.includes('start'), undefined, { timeout: 60_000 });
    expect(await page.locator('main').textContent()).not.toBe('');
  });

  /** By the same numbers as in test/electron/shell/security-list.test.ts, asked of what runs. */
  describe('the security list', () => {
    const preferences = () =>
      app.evaluate(({ BrowserWindow }) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        const told = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        return { ...told.getLastWebPreferences() };
      });
    const fetched = (address: string) =>
      page.evaluate(async (url) => ((await fetch(url).catch(() => null)) ? 'read' : 'refused'), address);
    const typeOf = (name: string) => page.evaluate((key) => typeof (globalThis as Record<string, unknown>)[key], name);
    const hasRun = (markup: string) =>
      page.evaluate(async (html) => {
        const holder = document.createElement('div');
        holder.innerHTML = html;
        document.body.append(holder);
        await new Promise((resolve) => setTimeout(resolve, 500));
        holder.remove();
        return (globalThis as { ran?: boolean }).ran ?? false;
      }, markup);
    const pages = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    const goes = async (script: () => void) => {
      const before = page.url();
      await page.evaluate(script);
      await page.waitForTimeout(500);
      return page.url() !== before;
    };
    const permission = (name: string) =>
      page.evaluate(
        (key) => navigator.permissions.query({ name: key as PermissionName }).then(({ state }) => state),
        name,
      );

    const electronInPage = () =>
      page.evaluate(() => Object.keys(window.metodebenk ?? {}).filter((key) => /ipc|shell$|electron/i.test(key)));
    /** A page that is not ours, with our own preload. */
    const strangerHeard = () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const [own] = BrowserWindow.getAllWindows();
        const told = own!.webContents as unknown as { getLastWebPreferences(): { preload: string } };
        const { preload } = told.getLastWebPreferences();
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL('about:blank');
        const ask = "window.metodebenk.takeOpened().then(() => 'heard', () => 'refused')";
        const answer: unknown = await stranger.webContents.executeJavaScript(ask);
        stranger.destroy();
        return answer;
      });

    test.each<[number, string, () => Promise<unknown>, unknown]>([
      [1, 'insecure content', () => fetched('http://example.org/'), 'refused'],
      [2, 'Node in the page', () => typeOf('require'), 'undefined'],
      [3, 'context isolation', () => preferences().then(({ contextIsolation }) => contextIsolation), true],
      [4, 'sandbox', () => preferences().then(({ sandbox }) => sandbox), true],
      [5, 'permissions', () => permission('geolocation'), 'denied'],
      [6, 'web security', () => preferences().then(({ webSecurity }) => webSecurity), true],
      [7, 'content policy', () => hasRun('<img src="data:image/png,x" onerror="globalThis.ran = true">'), false],
      [8, 'insecure content allowed', () => preferences().then((has) => has.allowRunningInsecureContent), false],
      [9, 'experiments', () => preferences().then((has) => has.experimentalFeatures ?? false), false],
      [10, 'features of Blink', () => preferences().then((has) => has.enableBlinkFeatures ?? ''), ''],
      [
        11,
        'a webview that opens windows',
        () => hasRun('<webview src="app://metodebenk/" allowpopups></webview>').then(pages),
        1,
      ],
      [12, 'webview', () => preferences().then(({ webviewTag }) => webviewTag), false],
      [13, 'navigation', () => goes(() => window.location.assign('https://example.org/')), false],
      [14, 'new windows', () => goes(() => void window.open('app://metodebenk/')).then(pages), 1],
      [15, 'addresses outside', () => goes(() => window.metodebenk?.openAddress('file:///etc/passwd', 'en')), false],
      [16, 'Electron itself', () => app.evaluate(() => Number(process.versions.electron?.split('.')[0]) >= 45), true],
      [17, 'senders', strangerHeard, 'refused'],
      [18, 'files as pages', () => fetched('file:///etc/passwd'), 'refused'],
      [20, 'Electron in the page', electronInPage, []],
    ])('%i: %s', async (_number, _name, ask, expected) => expect(await ask()).toEqual(expected));
    // 19, fuses, are set when the app is packed: test/tools/package.test.ts reads them there.
  });
});
