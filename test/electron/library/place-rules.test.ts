/** What the organisation says of libraries on a network drive or in a synced folder. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeLibrary, createLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import type { Place } from '../../../electron/library/place-of.ts';
import type { PlaceRule } from '../../../shared/contract/policy.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-rules-'));
  path = join(folder, 'a.metodebenk');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = (kind: Place['kind'], network: PlaceRule | undefined) => ({
  clock: () => new Date(),
  ids: () => 'id',
  backupsFolder: join(folder, 'backups'),
  placeOf: (): Place => ({ kind, service: 'filtjener' }),
  placeRules: { network },
});

it.each([
  ['network', undefined, false, 'library-place'],
  ['network', undefined, true, null],
  ['network', 'ask', false, 'library-place'],
  ['network', 'allow', false, null],
  ['network', 'refuse', false, 'library-place-refused'],
  ['network', 'refuse', true, 'library-place-refused'],
  ['synced', 'refuse', true, null],
  ['local', 'refuse', false, null],
] as const)('%s, %s, accepted %s: %s', (kind, rule, placeAccepted, code) => {
  const make = () => closeLibrary(createLibrary(path, environment(kind, rule), { placeAccepted }));
  if (code === null) make();
  else expect(make).toThrow(expect.objectContaining({ code }));
  expect(existsSync(path)).toBe(code === null);
});

it('one that was made before the rule is refused to work in, and can still be read and taken home', () => {
  closeLibrary(createLibrary(path, environment('local', undefined)));
  const refusing = environment('network', 'refuse');
  const work = () => openLibrary(path, refusing, { placeAccepted: true });
  expect(work).toThrow(expect.objectContaining({ details: expect.objectContaining({ path, service: 'filtjener' }) }));
  const reading = openLibrary(path, refusing, { readOnly: true });
  expect(reading.isReadOnly).toBe(true);
  closeLibrary(reading);
});
