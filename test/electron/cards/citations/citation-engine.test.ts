/** Citations as citeproc prints them with the app's own styles and terms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCitationEngine } from '../../../../electron/cards/citations/citation-engine.ts';
import { readStyle } from '../../../../electron/cards/citations/read-style.ts';
import type { CslItem } from '../../../../shared/contract/references.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';

const resources = join(import.meta.dirname, '../../../../resources');
const styles = join(resources, 'citation-styles');
const engine = await createCitationEngine(join(resources, 'citation-locales'));
const styleOf = (name: string) => readStyle(readFileSync(join(styles, `${name}.csl`), 'utf8'), name);
const cite = (...ids: string[]) => ids.map((id) => ({ id, locator: '' }));
const people = (count: number) => Array.from({ length: count }, (_, n) => ({ family: `Navn${n}`, given: 'A.B.' }));
const items = new Map<string, CslItem>([
  [
    'artikkel',
    {
      type: 'article-journal',
      title: 'Hjertelapp for <i>voksne</i>',
      author: [
        { family: 'Fjellvik', given: 'Kari Anne' },
        { family: 'Dalen', given: 'B' },
      ],
      issued: { 'date-parts': [[2022]] },
      'container-title': 'Fjelltidsskrift',
      volume: '47',
      issue: '3',
      page: '1-9',
      DOI: '10.1000/x',
    },
  ],
  [
    'rapport',
    {
      type: 'report',
      title: 'Lapper & nett',
      author: [{ literal: 'Fjellinstituttet' }],
      issued: { 'date-parts': [[2021, 3, 4]] },
      publisher: 'Fjellforlaget',
      URL: 'https://example.org/x',
    },
  ],
  ['mange', { type: 'article-journal', title: 'Many?', author: people(8), issued: { raw: '2020' } }],
]);
const run = (
  style: string,
  locale: Locale,
  clusters: { id: string; locator: string }[][],
  handWritten: string[] = [],
) => engine({ style: styleOf(style), locale, clusters, uncited: [], handWritten, items });

test('Vancouver: numbers in reading order, ranges, places in the language of the card, and the list by ICMJE', () => {
  const clusters = [[{ id: 'rapport', locator: 's. 12' }], cite('artikkel'), cite('mange', 'artikkel', 'rapport')];
  const { texts, list } = run('vancouver', 'nb', clusters);
  expect(texts).toEqual(['[1, s. 12]', '[2]', '[1–3]']);
  expect(list.map(({ id }) => id)).toEqual(['rapport', 'artikkel', 'mange']);
  expect(list.map(({ text }) => text)).toEqual([
    'Fjellinstituttet. Lapper & nett. Fjellforlaget; 2021. Tilgjengelig fra: https://example.org/x',
    'Fjellvik KA, Dalen B. Hjertelapp for voksne. Fjelltidsskrift. 2022;47(3):1–9. doi:10.1000/x',
    'Navn0 AB, Navn1 AB, Navn2 AB, Navn3 AB, Navn4 AB, Navn5 AB, et al. Many? 2020.',
  ]);
  expect(run('vancouver', 'en', clusters).texts[0]).toBe('[1, p. 12]');
});

test('lines that a person wrote keep the numbers that plain text counts on', () => {
  const { texts, list } = run('vancouver', 'nb', [cite('artikkel')], ['Egen linje. 2019.', 'En til.']);
  expect(texts).toEqual(['[3]']);
  expect(list.map(({ id, text }) => id ?? text)).toEqual(['Egen linje. 2019.', 'En til.', 'artikkel']);
});

test('a reference that is gone is a question mark, alone and among others', () => {
  expect(run('vancouver', 'nb', [cite('borte'), cite('artikkel', 'borte')]).texts).toEqual(['[?]', '[1] [?]']);
});

test.each([
  ['vancouver-parentheses', ['(1)', '(1, 2)']],
  ['vancouver-superscript', ['¹', '¹,²']],
  ['author-date', ['(Fjellvik og Dalen, 2022)', '(Fjellvik og Dalen, 2022; Fjellinstituttet, 2021)']],
])('%s', (style, expected) => {
  expect(run(style, 'nb', [cite('artikkel'), cite('artikkel', 'rapport')]).texts).toEqual(expected);
});

test('names come in the order of the alphabet where the style knows entries by name', () => {
  expect(styleOf('author-date').isNumbered).toBe(false);
  const { list } = run('author-date', 'en', [cite('artikkel', 'rapport')]);
  expect(list.map(({ id }) => id)).toEqual(['rapport', 'artikkel']);
  expect(list[1]!.text).toContain('Fjellvik, K. A., and Dalen, B. (2022).');
});

test('every style of the app prints in both languages', () => {
  for (const name of readdirSync(styles)) {
    for (const locale of ['nb', 'en'] as const) {
      const { texts, list } = run(name.replace('.csl', ''), locale, [cite('artikkel', 'rapport', 'mange')]);
      expect(texts[0], name).not.toBe('');
      expect(list, name).toHaveLength(3);
    }
  }
});
