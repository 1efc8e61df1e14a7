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
});
