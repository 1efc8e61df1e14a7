/** Citation styles of one's own: read safely, told by place where they are wrong, kept over restarts. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStyleStore } from '../../../../electron/cards/citations/style-store.ts';

const bundled = join(import.meta.dirname, '../../../../resources/citation-styles');
let own: string;
beforeEach(() => {
  own = join(mkdtempSync(join(tmpdir(), 'styles-')), 'own');
});
afterEach(() => rmSync(join(own, '..'), { recursive: true, force: true }));
const store = () => createStyleStore({ bundled, own });

const csl = (info: string, rest = '<citation><layout/></citation><bibliography><layout/></bibliography>') =>
  `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info>${info}</info>${rest}</style>`;
const mountain = csl('<title>Fjellstil</title><id>http://www.zotero.org/styles/Fjellstil</id>');
const macro = (name: string, ...calls: string[]) =>
  `<macro name="${name}">${calls.map((each) => `<text macro="${each}"/>`).join('')}</macro>`;
const doubling = Array.from({ length: 40 }, (_, at) => macro(`m${at}`, `m${at + 1}`, `m${at + 1}`)).join('');
const calling = (name: string) =>
  `<citation><layout><text macro="${name}"/></layout></citation><bibliography><layout/></bibliography>`;
const add = (text: string) => store().add('fjell.csl', text);

test('the default comes first, then those of the app; one is brought in, kept over a restart, handed on and taken away', () => {
  const styles = store();
  expect(styles.list()[0]).toMatchObject({ id: 'vancouver', isOwn: false, isNumbered: true });
  expect(styles.add('fjell.csl', `\ufeff${mountain}`)).toEqual({
    id: 'fjellstil',
    title: 'Fjellstil',
    isOwn: true,
    isNumbered: false,
  });
  expect(store().list().at(-1)!.id).toBe('fjellstil');
  expect(store().text('fjellstil')).toContain('Fjellstil');
  store().remove('fjellstil');
  expect(readdirSync(own)).toEqual([]);
});

test.each([
  ['a document type', `<!DOCTYPE style [<!ENTITY a "b">]>${mountain}`, 'style-broken'],
  ['no XML', 'Vancouver', 'style-broken'],
  ['cut off', mountain.slice(0, -20), 'style-broken'],
  ['another root', '<locale/>', 'style-broken'],
  ['without a list', csl('<id>x</id>', '<citation><layout/></citation>'), 'style-broken'],
  ['an id that is no name', csl('<id>http://x/../con</id>'), 'style-broken'],
  ['an id of a million slashes', csl(`<id>x${'/'.repeat(900_000)}:</id>`), 'style-broken'],
  ['too deep', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, 'style-broken'],
  ['macros that double forty times', csl('<id>x</id>', doubling + calling('m0')), 'style-broken'],
  ['a macro that calls itself', csl('<id>x</id>', macro('a', 'b') + macro('b', 'a') + calling('a')), 'style-broken'],
  ['one that points', csl('<id>x</id><link rel="independent-parent" href="http://x/apa"/>'), 'style-dependent'],
])('%s is refused', (_, text, code) => {
  expect(() => add(text)).toThrow(expect.objectContaining({ code }));
  expect(() => readdirSync(own)).toThrow();
});

test('another content under a known id is refused, and those of the app stay', () => {
  add(mountain);
  expect(() => add(mountain.replace('<title>Fjellstil', '<title>Ny'))).toThrow(
    expect.objectContaining({ code: 'style-exists' }),
  );
  expect(() => store().remove('vancouver')).toThrow(expect.objectContaining({ code: 'style-fixed' }));
  expect(() => store().get('borte')).toThrow(expect.objectContaining({ code: 'style-missing' }));
});
