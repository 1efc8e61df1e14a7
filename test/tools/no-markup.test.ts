/** Nothing that comes from outside can become markup or code: the ways to do that are not used at all. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const ways: [string, RegExp][] = [
  ['innerHTML', /\b(?:inner|outer)HTML\b/],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/],
  ['dangerouslySetInnerHTML', /\bdangerouslySetInnerHTML\b/],
  ['srcdoc', /\bsrc[dD]oc\b/],
  ['document.write', /\bdocument\.write(?:ln)?\b/],
  ['eval', /\beval\s*\(/],
  ['new Function', /\bnew\s+Function\b/],
  ['a timer with text', /\bset(?:Timeout|Interval)\s*\(\s*['"`]/],
  ['parsing markup', /\bDOMParser\b|\bcreateContextualFragment\b/],
  ['iframe', /<iframe\b|createElement\(\s*['"]iframe/],
];
const sources = globSync('{renderer,electron,shared}/**/*.{ts,tsx}', { cwd: root });
/** In Node a `vm` or a shell would be the same. */
const nodeWays: [string, RegExp][] = [
  ['node:vm', /['"]node:vm['"]/],
  ['a shell', /(?<![.\w])exec(?:Sync)?\s*\(\s*`|shell:\s*true/],
];
/** What opens an address in the browser, or bytes of the app's own in a tab. */
const opens = /\bwindow\.open\s*\(|\bopenExternal\s*\(/;

test('there are sources to look at', () => expect(sources.length).toBeGreaterThan(300));

test.each([...ways, ...nodeWays])('%s is nowhere', (_, way) => {
  expect(sources.filter((path) => way.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

test('addresses are opened in two places, which show them first; a third shows bytes of the app itself', () => {
  const found = sources
    .filter((path) => opens.test(readFileSync(join(root, path), 'utf8')))
    .map((path) => path.replaceAll('\\', '/'));
  expect(found.sort()).toEqual([
    'electron/shell/open-outside.ts',
    'renderer/api/download.ts',
    'renderer/ui/outside-link.tsx',
  ]);
  const download = readFileSync(join(root, 'renderer/api/download.ts'), 'utf8');
  expect(download.match(/window\.open\(.*/g)).toEqual([expect.stringMatching(/^window\.open\(addressOf\(blob\), /)]);
});
