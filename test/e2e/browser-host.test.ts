/** The browser host in a real browser: its own page works under its policy, other pages get nothing from it. */
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureScreens } from '../../electron/hosts/ensure-screens.ts';
import { createHttpHost, type HttpHost } from '../../electron/hosts/http-host/create-http-host.ts';
import { createFakeWorkbench } from '../contract/fake-workbench.ts';

const screensFolder = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const workbench = createFakeWorkbench();
let host: HttpHost;
let browser: Browser;
let foreign: Server;

beforeAll(async () => {
  ensureScreens(screensFolder);
  host = await createHttpHost({ workbench, screensFolder, version: '1' });
  foreign = createServer((_req, res) => res.setHeader('content-type', 'text/html').end('<body>foreign'));
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  // Only this argument: the package's own list switches web security off, and this test would prove nothing.
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  foreign?.close();
  await workbench.close();
  rmSync(workbench.uploadFolder, { recursive: true, force: true });
});

async function openForeign() {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  return page;
}

test('the page runs under its policy, with its styles, and hides the code', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => /content security|refused/i.test(message.text()) && complaints.push(message.text()));
  await page.goto(host.newAddress());
  await page.waitForSelector('#root > :not(style)');
  expect(page.url()).not.toContain('code=');
  expect(complaints).toEqual([]);
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll('style')].map((style) => style.sheet?.cssRules.length),
  );
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.every((rules) => (rules ?? 0) > 0)).toBe(true);
  await page.close();
});

test('script written into the page does not run', async () => {
  const page = await browser.newPage();
  await page.goto(host.newAddress());
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:image/png,x" onerror="window.ran = true">';
    document.body.append(image);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return (window as { ran?: boolean }).ran ?? false;
  });
  expect(ran).toBe(false);
  await page.close();
});

test.each([
  ['read the page', '/', {}],
  [
    'call the service',
    '/trpc/settings.get',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
  ],
  ['guess the code', '/session', { method: 'POST', body: '{"code":"x"}' }],
  ['upload', '/upload?name=a.pdf', { method: 'PUT', body: 'x' }],
] as const)('a page of another port cannot %s', async (_, path, init) => {
  const page = await openForeign();
  const outcome = await page.evaluate(
    ([address, options]) =>
      fetch(address, JSON.parse(options)).then(
        (answer) => `read ${answer.status}`,
        () => 'refused',
      ),
    [host.origin + path, JSON.stringify(init)] as const,
  );
  expect(outcome).toBe('refused');
  expect(workbench.seen).toEqual([]);
  await page.close();
});

test('a page of another port cannot show it in a frame, nor run its scripts', async () => {
  const page = await openForeign();
  const outcome = await page.evaluate(async (origin) => {
    const frame = document.createElement('iframe');
    frame.src = `${origin}/`;
    const isFrameRead = new Promise((resolve) => {
      frame.onload = () => resolve(frame.contentDocument !== null);
      setTimeout(() => resolve(false), 2000);
    });
    document.body.append(frame);
    const script = document.createElement('script');
    script.src = `${origin}/main.js`;
    const loaded = new Promise((resolve) => {
      script.onload = () => resolve('loaded');
      script.onerror = () => resolve('refused');
    });
    document.head.append(script);
    return { frame: await isFrameRead, script: await loaded };
  }, host.origin);
  expect(outcome).toEqual({ frame: false, script: 'refused' });
  await page.close();
});
