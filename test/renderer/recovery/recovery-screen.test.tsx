import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { LibraryBackup } from '../../../shared/contract/care.ts';
import type { Inspection } from '../../../shared/contract/inspections.ts';
import { AppError } from '../../../shared/errors.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { fakeServices, fakeState } from '../helpers/fake-services.ts';
import { renderApp } from '../helpers/render-app.tsx';

const path = '/home/kari/Hjertelapp.metodebenk';
const content = {
  documents: 5,
  documentsWhole: 4,
  trials: 8,
  references: 20,
  projects: 1,
  tags: 14,
  grades: 5,
  cards: 1,
  lastChange: { at: '2026-11-20T12:04:00.000Z', by: 'Kari Nordmann' },
};
const backup = (at: string): LibraryBackup => ({
  path: `/backups/${at}.metodebenk`,
  at,
  byteLength: 12_400_000,
  reason: 'daily',
  schema: 1,
});
const backups = [backup('2026-11-20T08:00:00.000Z'), backup('2026-11-19T08:00:00.000Z')];
const about = { path, byteLength: 1_000_000, content, backups };
const damaged: Inspection = { ...about, kind: 'damaged', places: ['page 12 is never used'], placeCount: 3 };

function show(inspection: Inspection, change: { unsoundBackups?: string[]; locale?: 'nb' | 'en' } = {}) {
  const { library } = fakeHost().state;
  const { locale = 'nb', unsoundBackups = [] } = change;
  const state = {
    library: { ...library, trouble: { path, code: 'library-damaged', details: {} } },
    inspection,
    unsoundBackups,
  };
  return renderApp(null, { host: fakeHost(state), locale, route: { screen: 'library' } });
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe.each<[string, Inspection, string, string, string, RegExp[]]>([
  [
    'damaged',
    damaged,
    'Samlingen er skadet',
    'The library is damaged',
    'på 3 steder',
    [/Gjenopprett den/, /Berg over/, /bare for lesing/],
  ],
  [
    'half-written',
    { ...about, kind: 'half-written', how: 'truncated' },
    'Samlingen er ikke hel',
    'The library is not whole',
    'Slutten av filen mangler',
    [/Gjenopprett den/, /Berg over/],
  ],
  [
    'newer',
    { ...about, kind: 'newer', found: 9, known: 3 },
    'Samlingen er laget med en nyere utgave',
    'The library was made by a newer version',
    'Den har skjema 9',
    [/Gjenopprett den/, /Lagre en kopi/, /Prøv å åpne/],
  ],
  [
    'foreign',
    { ...about, backups: [], content: null, kind: 'foreign', what: 'pdf' },
    'Filen er ikke en samling',
    'The file is not a library',
    'Dette er en PDF',
    [/Velg en annen/],
  ],
  [
    'read-only',
    { ...about, kind: 'read-only', canRead: true },
    'Samlingen kan ikke skrives til',
    'The library cannot be written to',
    'ikke lov å skrive',
    [/Lag en kopi/, /bare for lesing/],
  ],
  [
    'linked',
    { ...about, kind: 'linked', names: 2 },
    'Samlingen har flere navn på disken',
    'The library has several names on the disk',
    'Filen har 2 navn',
    [/Lag en kopi/, /bare for lesing/, /Prøv å åpne/],
  ],
  [
    'missing',
    { ...about, content: null, kind: 'missing' },
    'Samlingen er ikke der',
    'The library is not there',
    'flyttet, slettet',
    [/Gjenopprett den/],
  ],
  [
    'busy',
    { ...about, kind: 'busy', person: 'Ola', machine: 'pc-2', since: '2026-11-20T08:00:00.000Z' },
    'Samlingen er åpen et annet sted',
    'The library is open somewhere else',
    'Ola har den åpen på pc-2',
    [/bare for lesing/, /Prøv å åpne/],
  ],
])('a library that is %s', (_kind, inspection, title, english, words, ways) => {
  test('says what is wrong in words, and how to go on', async () => {
    show(inspection);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByText(path)).toBeTruthy();
    expect(screen.getByRole('main').textContent).toContain(words);
    for (const way of ways) expect(await button(way)).toBeTruthy();
  });

  test('and does so in English', async () => {
    show(inspection, { locale: 'en' });
    expect(await screen.findByRole('heading', { level: 1, name: english })).toBeTruthy();
  });
});

test.each([
  [1, 1, '1 dokument: helt til siste tegn'],
  [1, 0, '1 dokument: ikke helt'],
  [3, 3, '3 dokumenter: alle er hele til siste tegn'],
  [3, 1, '3 dokumenter: 1 av dem er helt til siste tegn'],
])('of %i documents %i whole are told in words', async (documents, documentsWhole, words) => {
  show({ ...damaged, content: { ...content, documents, documentsWhole } });
  expect((await screen.findByRole('region', { name: 'Dette kan fortsatt leses' })).textContent).toContain(words);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('what can still be read is counted', async () => {
  show(damaged);
  const list = await screen.findByRole('region', { name: 'Dette kan fortsatt leses' });
  expect(list.textContent).toContain('5 dokumenter: 4 av dem er hele til siste tegn');
  expect(list.textContent).toContain('14 merkinger');
  expect(list.textContent).toMatch(/Sist endret .* av Kari Nordmann\./);
});

test('the newest backup that is whole is restored, and the library opened', async () => {
  const { host, user } = show(damaged, { unsoundBackups: [backups[0]!.path] });
  await user.click(await button('Gjenopprett den'));
  const input = { file: backups[1]!.path, path };
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'care.restore', input }));
  expect(host.calls.map((call) => call.path)).not.toContain('library.open');
  const job = { id: 'job-1', kind: 'restore', state: 'done', startedAt: '', path, phase: null, done: 0, total: 0 };
  const result = { path, from: input.file, byteLength: 1, replacedBackup: null, damagedMovedTo: `${path}.damaged` };
  host.state.jobs.push({ ...job, result, error: null } as never);
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'library.open', input: { path } }), { timeout: 8000 });
});

test('an older backup can be chosen; one that is not whole cannot', async () => {
  const { host, user } = show(damaged, { unsoundBackups: [backups[0]!.path] });
  await user.click(await screen.findByText('Én sikkerhetskopi til'));
  expect(screen.getByText('Ikke hel')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Gjenopprett sikkerhetskopien fra 20\. nov/ })).toBeNull();
  expect(host.calls.map((call) => call.path)).not.toContain('care.restore');
});

test('where no backup is good, that is said', async () => {
  show(damaged, { unsoundBackups: backups.map((each) => each.path) });
  expect(await screen.findByText(/Ingen av sikkerhetskopiene er hele/)).toBeTruthy();
});

test('a backup that the person names is restored, also where the list has none', async () => {
  const { host, user } = show({ ...about, backups: [], kind: 'newer', found: 9, known: 3 });
  await user.click(await button('Velg en sikkerhetskopi fra fil …'));
  await user.type(screen.getByRole('textbox'), '/disk/kopi.metodebenk{Enter}');
  const input = { file: '/disk/kopi.metodebenk', path };
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'care.restore', input }));
});

test('a newer library is saved as a copy that is not opened here', async () => {
  const { host, user } = show({ ...about, backups: [], kind: 'newer', found: 9, known: 3 });
  await user.click(await button('Lagre en kopi …'));
  const result = { path: '/x/Med hjem.metodebenk', byteLength: 1, checked: { pages: 1, chunks: 0, texts: 0 } };
  const job = { id: 'job-1', kind: 'copy', state: 'done', startedAt: '', path, phase: null, done: 0, total: 0 };
  host.state.jobs.push({ ...job, result, error: null } as never);
  await user.clear(screen.getByRole('textbox'));
  await user.type(screen.getByRole('textbox'), 'Med hjem{Enter}');
  await waitFor(() =>
    expect(host.calls).toContainEqual({ path: 'care.copyOf', input: { from: path, to: 'Med hjem' } }),
  );
  expect(await screen.findByText('Kopien er lagret som /x/Med hjem.metodebenk.', {}, { timeout: 8000 })).toBeTruthy();
  expect(host.calls.map((call) => call.path)).not.toContain('library.open');
});

test('places of damage are told in words, and as the check says them below', async () => {
  const places = ['database disk image is malformed', 'trial_snapshot 4', 'links'];
  show({ ...damaged, places });
  await screen.findByRole('heading', { name: 'Samlingen er skadet' });
  const items = screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent);
  const words = ['Oppbygningen av filen', 'Studier', 'Koblinger mellom delene'];
  expect(items.filter((item) => [...words, ...places].includes(item ?? ''))).toEqual([...words, ...places]);
});

test('salvage asks where, in the browser by typing', async () => {
  const { host, user } = show(damaged);
  await user.click(await button('Berg over i en ny samling …'));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Hvor den nye samlingen skal ligge' });
  expect(field.value).toMatch(/^Hjertelapp berget \d{4}-\d\d-\d\d$/);
  await user.clear(field);
  await user.type(field, 'Reddet{Enter}');
  const input = { from: path, to: 'Reddet' };
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'care.salvage', input }));
});

test('one can read it as it is, or go on without it', async () => {
  const { host, user } = show(damaged);
  await user.click(await button('Åpne bare for lesing'));
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'library.open', input: { path, readOnly: true } }));
  await user.click(await button('Velg en annen samling'));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Samlingen er skadet' })).toBeNull());
});

test('damage that any call meets while working brings the way out', async () => {
  const state = fakeState();
  const documents = {
    ...fakeServices(state).documents,
    list: () => {
      host.state.library.trouble = { path, code: 'library-damaged', details: {} };
      throw new AppError('library-damaged', { path, place: 'x' });
    },
  };
  const host = fakeHost({ inspection: damaged }, {}, { documents });
  renderApp(null, { host, route: { screen: 'library' } });
  expect(await screen.findByRole('heading', { name: 'Samlingen er skadet' })).toBeTruthy();
});
