/** `serve`: its arguments, its one line, its failures, and `npm start` where there is no desktop. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { browserCommand, openBrowser } from '../../../electron/hosts/open-browser.ts';
import { readServeArguments } from '../../../electron/hosts/serve/serve-arguments.ts';
import { serveBrowser } from '../../../electron/hosts/serve/serve-browser.ts';
import type { OpenWorkbench } from '../../../electron/workbench.ts';
import { isStale } from '../../../scripts/lib/stale.ts';
import { AppError } from '../../../shared/errors.ts';
import { createFakeWorkbench } from '../../contract/fake-workbench.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');

describe('arguments', () => {
  test.each([
    [[], { library: null, port: 0, opens: true, isJson: false }],
    [['a.metodebenk'], { library: 'a.metodebenk', port: 0, opens: true, isJson: false }],
    [['--port', '8080', 'a', '--no-open', '--json'], { library: 'a', port: 8080, opens: false, isJson: true }],
    [['a', '--accept-place'], { library: 'a', port: 0, opens: true, isJson: false, placeAccepted: true }],
  ])('%j', (args, expected) => expect(readServeArguments(args)).toEqual(expected));

  test.each([[['--port', 'x']], [['--port', '70000']], [['--port', '-1']], [['--host', '0.0.0.0']], [['a', 'b']]])(
    '%j is wrong usage',
    (args) => {
      expect(() => readServeArguments(args)).toThrow(expect.objectContaining({ code: 'usage' }));
    },
  );
});

describe('the browser', () => {
  test.each([
    [{ CI: 'true', DISPLAY: ':0' }, 'linux', null],
    [{}, 'linux', null],
    [{ DISPLAY: ':0' }, 'linux', 'xdg-open'],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', 'xdg-open'],
    [{}, 'darwin', 'open'],
    [{}, 'win32', 'rundll32'],
  ] as const)('%j on %s: %s', (env, platform, command) => {
    expect(browserCommand(env as NodeJS.ProcessEnv, platform)?.[0] ?? null).toBe(command);
  });

  const address = 'http://127.0.0.1:4711/#code=hemmelig';
  const opened = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform, folder: string) => {
    const start = vi.fn<(program: string, args: string[]) => void>();
    const notOpened = vi.fn();
    return { remove: openBrowser(address, { folders: [folder], notOpened, env, platform, start }), start, notOpened };
  };

  test.each(['linux', 'darwin', 'win32'] as const)(
    'on %s gets a file that only this person reads, never the code, and the file goes',
    (platform) => {
      vi.useFakeTimers();
      const folder = join(mkdtempSync(join(tmpdir(), 'metodebenk-open-')), 'settings');
      try {
        for (const close of ['by hand', 'after a minute']) {
          const { remove, start, notOpened } = opened({ DISPLAY: ':0' }, platform, folder);
          const args = start.mock.calls[0]![1];
          expect(args.join(' ')).not.toContain('hemmelig');
          const file = fileURLToPath(args.at(-1)!);
          expect(readFileSync(file, 'utf8')).toContain(`content="0;url=${address}"`);
          if (process.platform !== 'win32') {
            expect([statSync(file).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700]);
          }
          if (close === 'by hand') remove!();
          else vi.advanceTimersByTime(60_000);
          expect(existsSync(file)).toBe(false);
          expect(notOpened).toHaveBeenCalledTimes(close === 'by hand' ? 0 : 1);
        }
      } finally {
        vi.useRealTimers();
        rmSync(join(folder, '..'), { recursive: true });
      }
    },
  );

  test('where there is none gets no file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'metodebenk-open-'));
    const { remove, start } = opened({ CI: '1', DISPLAY: ':0' }, 'linux', folder);
    expect([remove, start.mock.calls.length, readdirSync(folder)]).toEqual([null, 0, []]);
    rmSync(folder, { recursive: true });
  });
});

describe('serving', () => {
  const folders = { settings: '', libraries: '', resources: '', screens: join(root, 'dist', 'screens') };
  const start = async (openAtStart: () => unknown, args: string[]) => {
    const workbench = createFakeWorkbench();
    const close = vi.spyOn(workbench, 'close');
    const out = vi.fn();
    const services = { library: { openAtStart }, settings: { get: () => ({ locale: 'nb' }) } };
    const openWorkbench = () => ({ ...workbench, close, services }) as unknown as OpenWorkbench;
    const served = serveBrowser(readServeArguments([...args, '--no-open']), {
      folders,
      browserFolders: [],
      version: '1',
      openWorkbench,
      libraryOpened: () => undefined,
      sessionChanged: () => undefined,
      door: { port: 4711, onConnection: () => undefined },
      again: null,
      out,
      note: null,
    });
    return { served, out, close };
  };

  test('opens the library by its full path and prints one address', async () => {
    const open = vi.fn(() => ({ trouble: null }));
    const { served, out, close } = await start(open, ['a.metodebenk', '--json']);
    await (await served).close();
    expect(open).toHaveBeenCalledWith({ path: resolve('a.metodebenk') });
    expect(out).toHaveBeenCalledTimes(1);
    expect(JSON.parse(out.mock.calls[0]?.[0])).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4711\/#code=[\w-]{43}$/),
    });
    expect(close).toHaveBeenCalled();
  });

  const since = new Date(2026, 10, 22, 9, 5).toISOString();
  const details = {
    path: '/disk/a.metodebenk',
    owner: ` (Ola, pc-2, ${since})`,
    person: 'Ola',
    machine: 'pc-2',
    since,
  };
  const busy = () => ({ trouble: { path: details.path, code: 'library-busy', details } });

  test('a library that another has open: says who, and serves the screen with the ways on', async () => {
    const { served, out } = await start(busy, ['a.metodebenk']);
    await (await served).close();
    expect(out.mock.calls.map(([line]) => line)).toEqual([
      expect.stringMatching(/er i bruk av et annet program \(Ola, pc-2, 22\. nov\. 2026 09\.05\)/),
      expect.stringMatching(/^Metodebenk in the browser shows the ways on: http/),
    ]);
  });

  test('the same as JSON, in one line', async () => {
    const { served, out } = await start(busy, ['a.metodebenk', '--json']);
    await (await served).close();
    expect(out).toHaveBeenCalledTimes(1);
    expect(JSON.parse(out.mock.calls[0]?.[0])).toMatchObject({
      url: expect.stringMatching(/^http/),
      trouble: { code: 'library-busy', message: expect.stringContaining('Ola'), details: { machine: 'pc-2' } },
    });
  });

  test.skipIf(process.platform !== 'linux').each(['its code is used', 'the host closes'])(
    'what a browser was given goes when %s',
    async (end) => {
      const settings = mkdtempSync(join(tmpdir(), 'metodebenk-open-'));
      const screens = join(settings, 'screens');
      mkdirSync(screens);
      writeFileSync(join(screens, 'index.html'), '');
      vi.stubEnv('CI', '').stubEnv('DISPLAY', ':0').stubEnv('PATH', settings);
      const server = createServer();
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const out = vi.fn();
      const served = await serveBrowser(readServeArguments(['--json']), {
        folders: { ...folders, settings, screens },
        browserFolders: [settings],
        version: '1',
        openWorkbench: () => createFakeWorkbench() as unknown as OpenWorkbench,
        libraryOpened: () => undefined,
        sessionChanged: () => undefined,
        door: { port, onConnection: (take) => void server.on('connection', take) },
        again: null,
        out,
        note: null,
      });
      vi.unstubAllEnvs();
      const given = () => readdirSync(settings).filter((name) => name.endsWith('.html'));
      expect(given()).toHaveLength(1);
      if (end === 'its code is used') {
        const [origin, code] = JSON.parse(out.mock.calls[0]![0]).url.split('/#code=');
        const headers = { 'content-type': 'application/json', origin };
        const request = { method: 'POST', headers, body: JSON.stringify({ code }) };
        expect((await fetch(`${origin}/session`, request)).status).toBe(200);
        expect(given()).toEqual([]);
      }
      await served.close();
      expect(given()).toEqual([]);
      server.close();
      rmSync(settings, { recursive: true });
    },
  );

  test('a library that no screen can help with ends it, with nothing left open', async () => {
    const open = () => Promise.reject(new AppError('library-place', { path: 'a' }));
    const { served, out, close } = await start(open, ['a.metodebenk']);
    await expect(served).rejects.toMatchObject({ code: 'library-place' });
    expect(close).toHaveBeenCalled();
    expect(out).not.toHaveBeenCalled();
  });
});

describe('as programs', () => {
  const home = mkdtempSync(join(tmpdir(), 'metodebenk-home-'));
  const env = { PATH: process.env.PATH, METODEBENK_HOME: home, CI: '1' };
  const run = (script: string, args: string[]) => {
    const child = spawn(process.execPath, [join(root, script), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    return { child, out: text(child.stdout), err: text(child.stderr) };
  };
  const exitOf = ({ child }: ReturnType<typeof run>) => new Promise((done) => child.on('exit', done));

  test('npm start without a desktop says so in one line, serves, and ends on a signal', async () => {
    const started = run('scripts/start.ts', ['--browser']);
    const exit = exitOf(started);
    const line = await new Promise<string>((done) => started.child.stdout.once('data', (part) => done(String(part))));
    expect(line).toMatch(/^Metodebenk in the browser \(as asked\): http:\/\/127\.0\.0\.1:\d+\/#code=\S+\n$/);
    const page = await fetch(line.trim().split(' ').at(-1) ?? '');
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('__METODEBENK_NONCE__');
    started.child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect((await started.out).trim().split('\n')).toHaveLength(1);
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  /** Exchanges the code of a printed address, as the page does. */
  const enter = async (line: string) => {
    const [origin, code] = line.trim().split(' ').at(-1)!.split('/#code=');
    const headers = { 'content-type': 'application/json', origin: origin! };
    const session = await fetch(`${origin}/session`, { method: 'POST', headers, body: JSON.stringify({ code }) });
    const { token } = (await session.json()) as { token: string };
    const once = (path: string) =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${token}` },
        body: '{}',
      });
    // A connection that was kept open ends with the service that had it: like the screens, this asks again.
    const ask = (path: string) => once(path).catch(() => once(path));
    return {
      ask,
      state: async () => ((await (await ask('/trpc/library.state')).json()) as { result: { data: State } }).result.data,
    };
  };
  type State = { path: string; interruptedImport: unknown };
  const serviceOf = (pid: number) => Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());

  test.skipIf(process.platform !== 'linux')(
    'a service that is killed is started again: same address, same session, same library',
    async () => {
      const started = run('electron/serve.ts', ['--no-open']);
      const exit = exitOf(started);
      const line = await new Promise<string>((done) => started.child.stdout.once('data', (part) => done(String(part))));
      const { ask, state } = await enter(line);
      await ask('/trpc/library.openSample');
      const { path, interruptedImport: none } = await state();
      expect([path, none]).toEqual([expect.stringMatching(/sample\.metodebenk$/), null]);
      const lock = JSON.parse(readFileSync(`${path}.lock`, 'utf8'));
      const importing = { done: 2, of: 9 };
      writeFileSync(`${path}.lock`, JSON.stringify({ ...lock, importing })); // as it stands in the middle of an import
      const alive = async () => ((await (await ask('/alive')).json()) as { service: string }).service;
      const first = await alive();
      const service = serviceOf(started.child.pid!);
      process.kill(service, 'SIGKILL');
      // The connection that was kept open may be found dead only by what is sent on it.
      const isBack = async () => expect(await state()).toMatchObject({ path, interruptedImport: importing });
      // Several at once, as the screens ask: none may wait for ever on a connection that was on its way.
      const asked = [0, 3, 6, 9].map(async (ms) => {
        await setTimeout(ms);
        await vi.waitFor(isBack, { timeout: 30_000 });
      });
      await Promise.all(asked);
      expect(serviceOf(started.child.pid!)).not.toBe(service);
      expect(await alive()).not.toBe(first);
      started.child.kill('SIGTERM');
      expect(await exit).toBe(0);
      expect((await started.out).trim().split('\n')).toHaveLength(1);
      expect(await started.err).toBe('The service stopped and was started again.\n');
      rmSync(home, { recursive: true, force: true });
    },
    90_000,
  );

  test.each([
    [['--port', 'x'], 64, 'usage'],
    [['/nowhere/none.metodebenk'], 1, 'library-not-found'],
  ])(
    '%j ends with %i and says why as JSON',
    async (args, code, reason) => {
      const ended = run('electron/serve.ts', [...args, '--json', '--no-open']);
      expect(await exitOf(ended)).toBe(code);
      expect(JSON.parse(await ended.out).error).toMatchObject({ code: reason });
      expect(await ended.err).toBe('');
      rmSync(home, { recursive: true, force: true });
    },
    60_000,
  );
});

test('built files are stale when missing or older than any source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'metodebenk-stale-'));
  const [source, built] = [join(folder, 'source'), join(folder, 'built')];
  writeFileSync(source, '');
  expect(isStale(built, [source])).toBe(true);
  writeFileSync(built, '');
  utimesSync(source, 1000, 1000);
  expect(isStale(built, [source])).toBe(false);
  utimesSync(built, 999, 999);
  expect(isStale(built, [source])).toBe(true);
  rmSync(folder, { recursive: true });
});
