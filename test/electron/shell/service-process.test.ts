/** The service process of the desktop app when it ends by itself, over the fake of Electron. */
import { expect, test, vi } from 'vitest';
import { createRestartLimit } from '../../../electron/restart-limit.ts';
import { startService } from '../../../electron/shell/service-process.ts';
import { createFakeElectron } from './fake-electron.ts';

const folders = {
  settingsFolder: '/s',
  libraryFolder: '/l',
  resourcesFolder: '/r',
  version: '1.2.3',
  defaults: { name: 'Åse', locale: 'nb' },
} as const;
const start = () => {
  let now = 0;
  const fake = createFakeElectron();
  const watcher = { started: vi.fn(), failed: vi.fn() };
  const entries = { service: 'service.js', extractor: 'extractor.js', folders };
  const service = startService(
    fake.api,
    entries,
    watcher,
    createRestartLimit(() => now),
  );
  const pass = (ms: number) => {
    now += ms;
  };
  const given = () => JSON.parse(fake.utilityProcess.fork.mock.calls.at(-1)?.[1]?.[0] ?? '{}');
  return { ...fake, watcher, service, given, pass };
};

test('is started again with the library that was open', () => {
  const { processes, watcher, given } = start();
  expect(given()).toEqual({ ...folders, reopen: null });
  processes[0]!.emit('message', { type: 'library', library: { path: '/a.metodebenk', readOnly: false } });
  processes[0]!.emit('exit', 9);
  expect(watcher.started).toHaveBeenCalledTimes(1);
  expect(given().reopen).toEqual({ path: '/a.metodebenk', readOnly: false });
});

test('a library that was closed stays closed', () => {
  const { processes, given } = start();
  processes[0]!.emit('message', { type: 'library', library: { path: '/a.metodebenk', readOnly: false } });
  processes[0]!.emit('message', { type: 'library', library: null });
  processes[0]!.emit('exit', 9);
  expect(given().reopen).toBeNull();
});

test('is left alone after the fourth end within a minute, until the person starts it', () => {
  const { processes, watcher, service } = start();
  for (let end = 0; end < 4; end += 1) processes.at(-1)!.emit('exit', 9);
  expect(processes).toHaveLength(4);
  expect(watcher.failed).toHaveBeenCalledTimes(1);
  expect(service.openPort()).toBeNull();
  service.restart();
  expect(processes).toHaveLength(5);
  expect(service.openPort()).not.toBeNull();
  service.restart();
  expect(processes).toHaveLength(5);
});

test('ends far apart are forgiven', () => {
  const { processes, watcher, pass } = start();
  for (let end = 0; end < 10; end += 1) {
    processes.at(-1)!.emit('exit', 9);
    pass(21_000);
  }
  expect(watcher.failed).not.toHaveBeenCalled();
});

test('what is being saved fails by name, and the next save goes to the new process', async () => {
  const { processes, service } = start();
  const lost = service.saveExport('e1', '/kort.pdf');
  processes[0]!.emit('exit', 9);
  await expect(lost).rejects.toThrow('service-restarted');
  const saved = service.saveExport('e1', '/kort.pdf');
  processes[1]!.emit('message', { type: 'saved', key: processes[1]!.sent[0]?.message.key, error: null });
  await expect(saved).resolves.toBeUndefined();
});

test('one that was told to close is not started again', async () => {
  const { processes, service } = start();
  const closed = service.close();
  processes[0]!.emit('exit', 0);
  await closed;
  expect(processes).toHaveLength(1);
});
