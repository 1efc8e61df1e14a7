import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSettingsStore } from '../../../electron/settings/settings-service.ts';

let folder: string;
let next = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const store = () => createSettingsStore(folder, () => `id-${++next}`, { name: 'kari', locale: 'nb' });

test('a person keeps their id and choices over restarts', () => {
  const first = store();
  const { id } = first.get().person;
  first.update({ theme: 'dark', personName: 'Kari Nordmann', panes: { reader: [20, 60, 20] } });
  first.update({ panes: { card: [30, 70] } });
  expect(store().get()).toEqual({
    locale: 'nb',
    theme: 'dark',
    person: { id, name: 'Kari Nordmann' },
    panes: { reader: [20, 60, 20], card: [30, 70] },
  });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('what the screens come back to and how lists are laid out are kept over restarts', () => {
  const layout = { order: ['title', 'year'], shown: { year: false }, widths: { title: 320 }, sort: null };
  const first = store();
  first.update({ lists: { documents: layout }, tour: { state: 'left', step: 'card' } });
  first.update({ memory: { '/a/en': { projectId: 'p1', chosen: ['help:panel'] } } });
  first.update({ memory: { '/a/to': { documentId: 'd1' } } });
  first.update({ memory: { '/a/en': { documentId: 'd2' } } });
  expect(store().get()).toMatchObject({
    lists: { documents: layout },
    tour: { state: 'left', step: 'card' },
    memory: { '/a/en': { projectId: 'p1', chosen: ['help:panel'], documentId: 'd2' }, '/a/to': { documentId: 'd1' } },
  });
});

test('of libraries long not worked in, and of one taken off the list, nothing is remembered', () => {
  const settings = store();
  for (let n = 0; n < 51; n++) {
    settings.update({ memory: { '/a/used': { documentId: `d${n}` }, [`/a/${n}`]: { projectId: 'p1' } } });
  }
  const kept = Object.keys(settings.get().memory!);
  expect(kept).toHaveLength(50);
  expect(kept).not.toContain('/a/0');
  expect(kept.slice(-2)).toEqual(['/a/used', '/a/50']);
  settings.forgetRecent('/a/used');
  expect(store().get().memory).not.toHaveProperty(['/a/used']);
});

test('the language is the one proposed last, until the person chooses', () => {
  const settings = store();
  settings.update({ theme: 'dark' });
  settings.proposeLocale('en');
  expect(settings.get().locale).toBe('en');
  expect(store().get().locale).toBe('nb');
  settings.update({ locale: 'nb' });
  settings.proposeLocale('en');
  expect([settings.get().locale, settings.update({ theme: 'light' }).locale]).toEqual(['nb', 'nb']);
  const restarted = store();
  restarted.proposeLocale('en');
  expect(restarted.get().locale).toBe('nb');
});

test('a damaged file gives defaults instead of an error', () => {
  writeFileSync(join(folder, 'settings.json'), '{"settings": {');
  expect(store().get()).toMatchObject({ locale: 'nb', theme: 'system' });
});

test('what another version of the app wrote otherwise costs that alone', () => {
  const first = store();
  const { person } = first.update({ personName: 'Kari Nordmann', panes: { reader: [20, 60, 20] } });
  first.noteOpened('/a/en', 'En', '2026-01-01');
  first.noteChoices('/a/en', { backupsFolder: '/b' });
  const path = join(folder, 'settings.json');
  const written = JSON.parse(readFileSync(path, 'utf8'));
  written.settings.theme = 'sepia';
  written.settings.tour = { state: 'running', step: 'moon' };
  written.recent.push({ path: 7 });
  writeFileSync(path, JSON.stringify(written));
  const later = store();
  expect(later.get()).toMatchObject({ theme: 'system', person, panes: { reader: [20, 60, 20] } });
  expect(later.recent()).toMatchObject([{ path: '/a/en' }]);
  expect(later.choicesOf('/a/en').backupsFolder).toBe('/b');
});

test('recent libraries are newest first, once each, twelve at most', () => {
  const settings = store();
  for (let i = 0; i < 15; i++) settings.noteOpened(`/a/${i % 14}`, `${i}`, '2026-01-01');
  expect(settings.recent().map((entry) => entry.name)).toEqual(Array.from({ length: 12 }, (_, i) => String(14 - i)));
});

test('what another open program changed is neither kept back nor written over', () => {
  const [one, other] = [store(), store()];
  other.update({ personName: 'Kari Nordmann' });
  one.renewPerson('Uten navn');
  const { person } = one.get();
  expect(other.get().person).toEqual(person);
  one.noteOpened('/a/en', 'En', '2026-01-01');
  one.noteChoices('/a/en', { placeAccepted: true });
  other.noteOpened('/a/to', 'To', '2026-01-02');
  other.noteChoices('/a/to', { backupsFolder: '/b' });
  other.update({ theme: 'dark' });
  expect(store().get()).toMatchObject({ person, theme: 'dark' });
  expect(
    store()
      .recent()
      .map(({ name }) => name),
  ).toEqual(['To', 'En']);
  expect(store().choicesOf('/a/en').placeAccepted).toBe(true);
  expect(store().choicesOf('/a/to').backupsFolder).toBe('/b');
});

test('a library that is gone can be taken off the list, and comes back when it is opened', () => {
  const settings = store();
  for (const name of ['En', 'To']) settings.noteOpened(`/a/${name}`, name, '2026-01-01');
  settings.forgetRecent('/a/To');
  expect(store().recent()).toMatchObject([{ path: '/a/En' }]);
  settings.noteOpened('/a/To', 'To', '2026-01-02');
  expect(settings.recent()).toMatchObject([{ path: '/a/To' }, { path: '/a/En' }]);
});
