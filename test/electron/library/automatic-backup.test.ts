import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createAutomaticBackup } from '../../../electron/library/automatic-backup.ts';
import type { Library } from '../../../electron/library/open-library.ts';
import { AppError } from '../../../shared/errors.ts';

const library = { isReadOnly: false } as Library;
const clock = () => new Date('2026-01-05T09:00:00.000Z');

it('is taken when a library is opened, and looked for again while it stays open', async () => {
  let taken = 0;
  const backup = createAutomaticBackup({ clock, take: async () => ++taken, everyMs: 10 });
  backup.start(library);
  await setTimeout(100);
  expect(taken).toBeGreaterThan(2);
  await backup.stop();
  const atStop = taken;
  await setTimeout(40);
  expect(taken).toBe(atStop);
});

it('is told to be under way until it is taken or has failed', async () => {
  for (const end of ['taken', 'failed'] as const) {
    const taking = Promise.withResolvers<void>();
    const backup = createAutomaticBackup({ clock, take: () => taking.promise });
    expect(backup.isUnderWay()).toBe(false);
    backup.start(library);
    expect(backup.isUnderWay()).toBe(true);
    if (end === 'taken') taking.resolve();
    else taking.reject(new AppError('disk-full', { path: '/b' }));
    await backup.stop();
    await setTimeout(0);
    expect(backup.isUnderWay()).toBe(false);
  }
});

it('of a new library the first is taken when it has stood for a while', async () => {
  let taken = 0;
  const backup = createAutomaticBackup({ clock, take: async () => ++taken, everyMs: 60 });
  backup.start(library, { isNew: true });
  await setTimeout(10);
  expect(taken).toBe(0);
  await setTimeout(100);
  expect(taken).toBeGreaterThan(0);
  await backup.stop();
});

it('a reader takes none', async () => {
  let taken = 0;
  const backup = createAutomaticBackup({ clock, take: async () => ++taken, everyMs: 10 });
  backup.start({ ...library, isReadOnly: true });
  await setTimeout(30);
  expect(taken).toBe(0);
});

it('a failure is told by its code until a backup is taken, whoever takes it', async () => {
  const told: unknown[] = [];
  let error: Error | null = new AppError('disk-full', { path: '/b' });
  const take = async () => {
    if (error) throw error;
  };
  const backup = createAutomaticBackup({ clock, take, failed: (why) => told.push(why), everyMs: 10 });
  expect(backup.failure(null)).toBeNull();
  backup.start(library);
  await setTimeout(5);
  expect(backup.failure('2026-01-04T09:00:00.000Z')).toEqual({ code: 'disk-full', details: { path: '/b' } });
  expect(backup.failure('2026-01-05T09:00:01.000Z')).toBeNull();
  error = new TypeError('x');
  await setTimeout(30);
  expect(backup.failure(null)).toEqual({ code: 'internal', details: { reference: 'backup' } });
  error = null;
  await setTimeout(30);
  expect(backup.failure(null)).toBeNull();
  expect(told.length).toBeGreaterThan(1);
  await backup.stop();
});

it('what must not meet a backup half done waits for it, and keeps the next one waiting', async () => {
  const order: string[] = [];
  const take = async () => {
    order.push('backup begins');
    await setTimeout(20);
    order.push('backup ends');
  };
  const backup = createAutomaticBackup({ clock, take, everyMs: 25 });
  backup.start(library);
  const done = backup.between(async () => {
    order.push('work begins');
    await setTimeout(40);
    order.push('work ends');
    return 7;
  });
  expect(await done).toBe(7);
  await expect(backup.between(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await backup.stop();
  expect(order.slice(0, 6)).toEqual([
    'backup begins',
    'backup ends',
    'work begins',
    'work ends',
    'backup begins',
    'backup ends',
  ]);
});
