import { expect, test } from 'vitest';
import { isSingleKey, keyId, keyMap } from '../../../shared/commands/key-map.ts';
import { screenKeys } from '../../../shared/commands/screen-keys.ts';

const pressed = (keys: readonly string[]) =>
  [...keys]
    .map((key) => key.toLowerCase())
    .sort()
    .join('+');

test.each(Object.keys(screenKeys))('on %s no key means two things', (scope) => {
  const seen = new Map<string, string>();
  const clashes: string[] = [];
  for (const entry of keyMap.filter((each) => each.scope === 'everywhere' || each.scope === scope)) {
    for (const keys of entry.combinations) {
      const known = seen.get(pressed(keys));
      if (known) clashes.push(`${pressed(keys)}: ${known} and ${keyId(entry)}`);
      seen.set(pressed(keys), keyId(entry));
    }
  }
  expect(clashes).toEqual([]);
});

test('every entry has a name of its own', () => {
  const ids = keyMap.map(keyId);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test.each([
  [['J'], true],
  [['7'], true],
  [['Shift', 'S'], true],
  [['mod', 'K'], false],
  [['Shift', '→'], false],
  [['F8'], false],
  [['Enter'], false],
])('%j can be pressed by accident: %s', (keys, isSingle) => {
  expect(isSingleKey(keys)).toBe(isSingle);
});
