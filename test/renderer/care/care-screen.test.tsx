import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LibraryBackup } from '../../../shared/contract/care.ts';
import type { CareJob } from '../../../shared/contract/jobs.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'care' } as const;
const libraryPath = '/home/kari/Ryggmarg.metodebenk';
const backup = (at: string, reason: LibraryBackup['reason']): LibraryBackup => ({
  path: `/backups/${at}.metodebenk`,
  at,
  byteLength: 12_400_000,
  reason,
  schema: 1,
});
const backups = [
  backup('2026-11-20T12:04:00.000Z', 'by-hand'),
  backup('2026-11-20T08:00:00.000Z', 'daily'),
  backup('2026-11-18T08:00:00.000Z', 'before-restore'),
];
const checked = { pages: 120, chunks: 14, texts: 9 };
const careJob = (change: object): CareJob =>
  ({
    id: 'job-1',
    kind: 'backup',
    state: 'done',
    startedAt: '2026-11-20T12:04:00.000Z',
    path: libraryPath,
    phase: null,
    done: 0,
    total: 0,
    result: null,
    error: null,
    ...change,
  }) as CareJob;

test('backups are listed by day with what they were taken for, and the newest is told', async () => {
  renderApp(null, { host: fakeHost({ backups }), route });
  expect(await screen.findByRole('heading', { name: 'Sikkerhetskopier og kontroll', level: 1 })).toBeTruthy();
  expect(await screen.findByText(/^Siste sikkerhetskopi: 20\. nov\. 2026/)).toBeTruthy();
  const day = await screen.findByRole('region', { name: '20. nov. 2026' });
  const rows = within(day).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^\d\d\.04Tatt manuelt12,4\sMB/),
    expect.stringMatching(/^\d\d\.00Daglig12,4\sMB/),
  ]);
  expect(screen.getByRole('region', { name: '18. nov. 2026' }).textContent).toContain('Før en gjenoppretting');
});

test('a backup that nobody asked for is there as soon as it is taken', async () => {
  const { library } = fakeHost().state;
  const underWay = { ...library.backup, lastAt: null, isUnderWay: true };
  const host = fakeHost({ backups: [], library: { ...library, backup: underWay } });
  renderApp(null, { host, route });
  expect(await screen.findByText(/^Ingen sikkerhetskopi ennå\./)).toBeTruthy();
  host.state.backups = backups;
  host.state.library = { ...library, backup: { ...underWay, lastAt: backups[0]!.at, isUnderWay: false } };
  expect(await screen.findByText(/^Siste sikkerhetskopi: 20\. nov\. 2026/)).toBeTruthy();
  expect(await screen.findByRole('region', { name: '20. nov. 2026' })).toBeTruthy();
});

test.each([
  ['Ta sikkerhetskopi nå', 'care.backup'],
  ['Kontroller samlingen', 'care.verify'],
  ['Frigjør plass', 'care.compact'],
])('«%s» starts its job', async (name, path) => {
  const { host, user } = renderApp(null, { route });
  await user.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(host.calls.map((call) => call.path)).toContain(path));
});

test('in the browser the place of a copy is typed, with a name proposed', async () => {
  const { host, user } = renderApp(null, { route });
  await user.click(await screen.findByRole('button', { name: 'Lagre en kopi …' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Hvor kopien skal ligge' });
  expect(field.value).toMatch(/^Ryggmarg kopi \d{4}-\d\d-\d\d$/);
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, '/media/minne/kopi{Enter}');
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'care.copy', input: { path: '/media/minne/kopi' } }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Hvor kopien skal ligge' })).toBeNull());
});

test('on the desktop the system asks where, and a cancelled dialog does nothing', async () => {
  const asked: unknown[] = [];
  const answers = [null, '/x/kopi.metodebenk'];
  const pickLibrary = async (...args: unknown[]) => {
    asked.push(args);
    return answers.shift()!;
  };
  const { host, user } = renderApp(null, { host: fakeHost({}, { pickLibrary }), route });
  const button = await screen.findByRole('button', { name: 'Lagre en kopi …' });
  await user.click(button);
  await user.click(button);
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'care.copy', input: { path: '/x/kopi.metodebenk' } }));
  expect(asked[0]).toEqual(['new', expect.stringMatching(/^Ryggmarg kopi /)]);
  expect(host.calls.filter(({ path }) => path === 'care.copy')).toHaveLength(1);
});

test('a restore says what it does before it does it', async () => {
  const { host, user } = renderApp(null, { host: fakeHost({ backups }), route });
  const open = () => screen.findByRole('button', { name: /^Gjenopprett … sikkerhetskopien fra 18\. nov\. 2026/ });
  await user.click(await open());
  const dialog = await screen.findByRole('dialog', { name: 'Gjenopprett en sikkerhetskopi' });
  expect(dialog.textContent).toContain('Samlingen «Ryggmarg» blir slik den var 18. nov. 2026');
  expect(dialog.textContent).toContain('så du kan angre gjenopprettingen');
  await user.click(within(dialog).getByRole('button', { name: 'Avbryt' }));
  expect(host.calls.map(({ path }) => path)).not.toContain('care.restore');
  await user.click(await open());
  await user.click(await screen.findByRole('button', { name: 'Gjenopprett' }));
  const input = { file: backups[2]!.path, path: libraryPath };
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'care.restore', input }));
});

test('a restore is undone by one press', async () => {
  const result = {
    path: libraryPath,
    from: '/backups/a.metodebenk',
    byteLength: 1,
    replacedBackup: '/backups/kept.metodebenk',
    damagedMovedTo: null,
  };
  const { host, user } = renderApp(null, { host: fakeHost({ jobs: [careJob({ kind: 'restore', result })] }), route });
  expect(await screen.findByText('Sikkerhetskopien er gjenopprettet. Det som var der, er tatt vare på.')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Angre gjenopprettingen' }));
  const input = { file: '/backups/kept.metodebenk', path: libraryPath, isUndo: true };
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'care.restore', input }));
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'jobs.dismiss', input: { id: 'job-1' } }));
});

test.each([
  ['nb', 'Gjenopprettingen er angret. Samlingen er slik den var før den.', 'Angre gjenopprettingen'],
  ['en', 'The restore was undone. The library is as it was before it.', 'Undo the restore'],
] as const)(
  'a restore that was undone says so, and is not offered to be undone again: %s',
  async (locale, words, undo) => {
    const kept = { from: '/backups/kept.metodebenk', byteLength: 1, damagedMovedTo: null, isUndo: true };
    const result = { ...kept, path: libraryPath, replacedBackup: '/backups/later.metodebenk' };
    renderApp(null, { host: fakeHost({ jobs: [careJob({ kind: 'restore', result })] }), route, locale });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: undo })).toBeNull();
  },
);

test('what came of another library is not told here, but what became of this one is', async () => {
  const elsewhere = careJob({ id: 'job-2', path: '/home/kari/Hofte.metodebenk', state: 'cancelled' });
  const result = { path: libraryPath, byteLength: 2e6, checked };
  const made = careJob({ id: 'job-3', kind: 'copy', path: '/x/skadet', result });
  renderApp(null, { host: fakeHost({ jobs: [elsewhere, made] }), route });
  expect(await screen.findByText(/^Kopien er lagret og kontrollert/)).toBeTruthy();
  expect(screen.queryByText('Sikkerhetskopieringen ble avbrutt. Ingenting ligger igjen.')).toBeNull();
});

test('the folder with the backups is told as text', async () => {
  renderApp(null, { host: fakeHost({ backups }), route });
  expect((await screen.findByText('/backups')).parentElement?.textContent).toContain('Mappen med kopiene: /backups');
});

test('when the screen before is gone with the focus, the heading has it', async () => {
  const { library } = fakeHost().state;
  renderApp(null, { host: fakeHost({ library: { ...library, isBeingRestored: true } }), route });
  const heading = await screen.findByRole('heading', { name: 'En sikkerhetskopi er på vei inn' });
  expect(document.activeElement).toBe(heading);
});

test.each([
  [
    { kind: 'verify', result: { sound: true, checked, problems: [] } },
    /^Samlingen er hel\. Kontrollert: oppbygningen av filen/,
  ],
  [
    { kind: 'compact', result: { path: libraryPath, bytesBefore: 9e6, bytesAfter: 4e6, backup: '/b' } },
    /^Filen gikk fra 9,0\sMB til 4,0\sMB/,
  ],
  [
    {
      kind: 'salvage',
      result: {
        from: '/x/a',
        path: '/x/b',
        tables: [{ table: 'page', read: 1, rebuilt: 0, madeUp: 0, lost: 3 }],
        losses: [
          { kind: 'documents', read: 4, lost: 1, mayBeMore: false },
          { kind: 'trials', read: 0, lost: 0, mayBeMore: true },
        ],
        markedDocuments: 0,
        problems: [],
      },
    },
    /^Berget til \/x\/b: 4 dokumenter\. Tapt: 1 dokument og 3 biter .*\. Det kan være tapt flere studier:/,
  ],
  [{ kind: 'copy', result: { path: '/x/k', byteLength: 2e6, checked } }, /^Kopien er lagret og kontrollert: \/x\/k/],
  [{ kind: 'copy', state: 'cancelled' }, 'Kopieringen ble avbrutt. Ingenting ligger igjen.'],
  [
    { state: 'failed', error: { code: 'disk-full', details: { path: '/backups/x' } } },
    /^Sikkerhetskopien ble ikke tatt\. Disken er full/,
  ],
])('a result stays in words until it is dismissed', async (change, words) => {
  const { host, user } = renderApp(null, { host: fakeHost({ jobs: [careJob(change)] }), route });
  expect(await screen.findByText(words)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lukk' }));
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  expect(host.calls).toContainEqual({ path: 'jobs.dismiss', input: { id: 'job-1' } });
});

test('problems that a check found are listed with what to do', async () => {
  const problems = [
    { code: 'hash-mismatch', place: 'source_chunk s1 0', message: 'x' },
    { code: 'structure', place: 'structure', message: 'row 4 missing from index' },
  ];
  const job = careJob({ kind: 'verify', result: { sound: false, checked, problems } });
  renderApp(null, { host: fakeHost({ jobs: [job] }), route });
  expect(await screen.findByText('Fant 2 feil.')).toBeTruthy();
  expect(screen.getByText(/Importer dokumentet på nytt/)).toBeTruthy();
  expect(screen.getByText(/gjenopprett den nyeste nedenfor/)).toBeTruthy();
});

test('read only, what writes is off and the rest works', async () => {
  const { library } = fakeHost().state;
  renderApp(null, { host: fakeHost({ backups, library: { ...library, isReadOnly: true } }), route, locale: 'en' });
  const isOff = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
  await screen.findByRole('button', { name: /^Restore … the backup of 18 Nov 2026/ });
  expect(isOff(/^Restore … the backup of 18 Nov 2026/)).toBe(true);
  expect(isOff('Give space back')).toBe(true);
  expect(isOff('Save a copy …')).toBe(false);
  expect(isOff('Check the library')).toBe(false);
  expect(screen.getByText(/^The library is open to read only, so you cannot/)).toBeTruthy();
});

test('the folder of the backups is typed in the browser, chosen on the desktop, and can be given up again', async () => {
  const { host, user } = renderApp(null, { route });
  await screen.findByText(/ligger på denne maskinen, sammen med dem fra de andre/);
  await user.click(screen.getByRole('button', { name: 'Velg en annen mappe …' }));
  const field = screen.getByRole('textbox', { name: 'Mappe for sikkerhetskopiene av denne samlingen' });
  await user.type(field, 'N:/kopier{Enter}');
  expect(await screen.findByText('Sikkerhetskopiene ligger i N:/kopier.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ha dem på denne maskinen' }));
  await screen.findByText(/ligger på denne maskinen, sammen med dem fra de andre/);
  const set = host.calls.filter(({ path }) => path === 'library.setBackupsFolder');
  expect(set.map(({ input }) => input)).toEqual([{ folder: 'N:/kopier' }, { folder: null }]);
});

test('on the desktop the folder is chosen in the dialog of the system, and where the library stands is told', async () => {
  const { library } = fakeHost().state;
  const place = { kind: 'synced' as const, service: 'OneDrive' };
  const host = fakeHost({ library: { ...library, place } }, { pickFolder: async () => 'D:/kopier' });
  const { user } = renderApp(null, { host, route, locale: 'en' });
  expect(await screen.findByText(/in a folder that OneDrive synchronises/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Choose another folder …' }));
  expect(await screen.findByText('Backups are kept in D:/kopier.')).toBeTruthy();
});
