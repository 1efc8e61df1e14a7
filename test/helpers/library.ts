/** A library in memory, made by the real migrations, with a clock and ids that tests can follow. */
import { createLibrary, type Library } from '../../electron/library/open-library.ts';
import { savePerson } from '../../electron/library/people.ts';
import type { Session } from '../../electron/library/session.ts';

export interface TestLibrary {
  library: Library;
  session: Session;
  /** Moves the clock on. */
  wait(ms: number): void;
  /** Who works from now on. */
  as(name: string, id?: string): void;
}

export function testLibrary(path = ':memory:'): TestLibrary {
  let now = Date.parse('2026-01-05T09:00:00.000Z');
  let next = 0;
  const library = createLibrary(path, {
    clock: () => new Date(now),
    ids: () => `id-${String(++next).padStart(6, '0')}`,
  });
  let person = { id: 'kari', name: 'Kari' };
  savePerson(library, person);
  return {
    library,
    session: { library: () => library, person: () => person, locale: () => 'en' },
    wait(ms) {
      now += ms;
    },
    as(name, id = name.toLowerCase()) {
      person = { id, name };
      savePerson(library, person);
    },
  };
}
