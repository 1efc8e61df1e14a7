/** What belongs to the person at this machine: one small JSON file, written whole and renamed into place. */
import { join } from 'node:path';
import type { RecentLibrary } from '../../shared/contract/library.ts';
import type { SettingsService } from '../../shared/contract/services.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import type { LibraryChoices } from '../../shared/settings/library-choices.ts';
import { withMemory } from '../../shared/settings/memory.ts';
import { makeFolder } from '../make-folder.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { readSettingsFile, type SettingsFile } from './settings-file.ts';

const noChoices: LibraryChoices = { placeAccepted: false, backupsFolder: null };

const mostRecent = 12;
const mostProjects = 200;

export interface SettingsStore extends Omit<SettingsService, 'about'> {
  /** A new person, whom nothing ties to the one before. */
  renewPerson(name: string): void;
  /** The language from now on, unless the person has chosen one. */
  proposeLocale(locale: Locale): void;
  recent(): Omit<RecentLibrary, 'exists'>[];
  forgetRecent(path: string): void;
  noteOpened(path: string, name: string, openedAt: string): void;
  choicesOf(path: string): LibraryChoices;
  noteChoices(path: string, choices: Partial<LibraryChoices>): void;
}

/** Choices of projects that were long not exported are forgotten. */
const lastOf = <T>(choices: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(choices).slice(-mostProjects));

/** A missing or unreadable file means defaults: losing a theme must never keep anyone from their library. */
export function createSettingsStore(
  folder: string,
  ids: () => string,
  defaults: { name: string; locale: Locale },
): SettingsStore {
  const path = join(folder, 'settings.json');
  let proposed = defaults.locale;
  const found = readSettingsFile(path, fresh());
  let last = found.isKept ? found.file : write(found.file);
  const told = ({ settings }: SettingsFile): Settings => ({ ...settings, locale: settings.locale ?? proposed });

  /** Another program of the same person writes here too: what it changed is neither kept back nor written over. */
  function file(): SettingsFile {
    last = readSettingsFile(path, last).file;
    return last;
  }

  function fresh(): SettingsFile {
    const person = { id: ids(), name: defaults.name };
    return { settings: { theme: 'system', person, panes: {} }, recent: [], choices: {} };
  }

  function write(next: SettingsFile): SettingsFile {
    makeFolder(folder);
    writeFileWhole(path, JSON.stringify(next, null, 2), 0o600);
    return next;
  }

  function save(next: SettingsFile): SettingsFile {
    last = write(next);
    return last;
  }

  return {
    get: () => told(file()),
    update({ personName, panes, lists, exports, evidence, memory, ...fields }) {
      const now = file();
      const { settings } = now;
      const person = personName === undefined ? settings.person : { ...settings.person, name: personName };
      const changed = {
        ...settings,
        ...withoutUndefined(fields),
        person,
        panes: { ...settings.panes, ...panes },
        ...(lists && { lists: { ...settings.lists, ...lists } }),
        ...(memory && { memory: withMemory(settings.memory, memory) }),
        ...(exports && { exports: lastOf({ ...settings.exports, ...exports }) }),
        ...(evidence && { evidence: lastOf({ ...settings.evidence, ...evidence }) }),
      };
      return told(save({ ...now, settings: changed }));
    },
    proposeLocale(locale) {
      proposed = locale;
    },
    renewPerson(name) {
      const now = file();
      save({ ...now, settings: { ...now.settings, person: { id: ids(), name } } });
    },
    recent: () => file().recent,
    choicesOf: (path) => file().choices[path] ?? noChoices,
    noteChoices(path, choices) {
      const now = file();
      const known = Object.entries(choices).filter(([, value]) => value !== undefined);
      const next = { ...(now.choices[path] ?? noChoices), ...Object.fromEntries(known) };
      save({ ...now, choices: { ...now.choices, [path]: next } });
    },
    forgetRecent(path) {
      const now = file();
      const { [path]: _left, ...memory } = now.settings.memory ?? {};
      save({
        ...now,
        settings: { ...now.settings, memory },
        recent: now.recent.filter((entry) => entry.path !== path),
      });
    },
    noteOpened(path, name, openedAt) {
      const now = file();
      const others = now.recent.filter((entry) => entry.path !== path);
      try {
        save({ ...now, recent: [{ path, name, openedAt }, ...others].slice(0, mostRecent) });
      } catch {
        // a full disk keeps nobody from a library that is open
      }
    },
  };
}
