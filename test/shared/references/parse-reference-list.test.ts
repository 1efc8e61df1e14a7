import { describe, expect, it } from 'vitest';
import { parseReferenceList } from '../../../shared/references/parse-reference-list.ts';

const one = (text: string) => parseReferenceList(text)[0]?.csl;

describe('entries of a pasted list', () => {
  it.each([
    [
      'points',
      '1. Hansen K. Nynning ved hikke. Tidsskr Oppd. 2020;1:1-2.\n2. Olsen B. Varme steiner mot kulde. Tidsskr Oppd. 2021;2:3-4.',
    ],
    [
      'brackets',
      '[1] Hansen K. Nynning ved hikke. Tidsskr Oppd. 2020;1:1-2.\n[2] Olsen B. Varme steiner mot kulde. Tidsskr Oppd. 2021;2:3-4.',
    ],
    [
      'lines broken within',
      '1) Hansen K. Nynning ved\nhikke. Tidsskr Oppd.\n2020;1:1-2.\n2) Olsen B. Varme stei-\nner mot kulde. Tidsskr Oppd. 2021;2:3-4.',
    ],
    [
      'a year at the start of a line',
      '1. Hansen K. Nynning ved hikke. Tidsskr Oppd.\n2020;1:1-2.\n2. Olsen B. Varme steiner mot kulde. Tidsskr Oppd.\n2021. Oslo\n',
    ],
  ])('are told by numbers: %s', (_, text) => {
    const found = parseReferenceList(text);
    expect(found.map(({ number }) => number)).toEqual([1, 2]);
    expect(found.map(({ csl }) => csl.title)).toEqual(['Nynning ved hikke', 'Varme steiner mot kulde']);
  });

  it('are told by blank lines or by lines where there are no numbers', () => {
    const entries = [
      'Hansen K. Nynning ved hikke. Tidsskr Oppd. 2020;1:1-2.',
      'Olsen B. Varme steiner. Tidsskr Oppd. 2021;2:3-4.',
    ];
    expect(parseReferenceList(entries.join('\n\n'))).toHaveLength(2);
    expect(parseReferenceList(entries.join('\n'))).toMatchObject([{ number: null }, { number: null }]);
  });

  it('nothing comes of nothing', () => expect(parseReferenceList(' \n 12 \n')).toEqual([]));
});

describe('a printed reference', () => {
  it('in Vancouver style', () => {
    expect(
      parseReferenceList(
        '7. Sørlie Å, van der Berg KM, et al. Guided humming for hiccups: a trial. Nord J Invent Med. 2022 Mar;47(3):1–9. doi:10.5555/Inv.2022.7. PMID: 1234567',
      ),
    ).toEqual([
      {
        number: 7,
        text: expect.stringContaining('Guided humming'),
        confidence: 1,
        csl: {
          type: 'article-journal',
          author: [
            { family: 'Sørlie', given: 'Å' },
            { family: 'van der Berg', given: 'KM' },
          ],
          issued: { 'date-parts': [[2022]] },
          title: 'Guided humming for hiccups: a trial',
          'container-title': 'Nord J Invent Med',
          volume: '47',
          issue: '3',
          page: '1-9',
          DOI: '10.5555/Inv.2022.7',
          PMID: '1234567',
        },
      },
    ]);
  });

  it('in APA style', () => {
    expect(
      one(
        'Sørlie, Å., & Penhallow, R. T. (2022). Guided humming for hiccups. Nordic Journal of Invented Medicine, 47(3), 1–9. https://doi.org/10.5555/abc',
      ),
    ).toMatchObject({
      author: [
        { family: 'Sørlie', given: 'Å.' },
        { family: 'Penhallow', given: 'R. T.' },
      ],
      issued: { 'date-parts': [[2022]] },
      title: 'Guided humming for hiccups',
      'container-title': 'Nordic Journal of Invented Medicine',
      volume: '47',
      issue: '3',
      page: '1-9',
      DOI: '10.5555/abc',
    });
  });

  it('of a report by a body', () => {
    expect(
      one(
        '3. Eventyrinstituttet. Nynning ved hikke: rapport. Oslo: Eventyrforlaget; 2019. Tilgjengelig fra: https://example.org/nynning.',
      ),
    ).toMatchObject({
      type: 'report',
      author: [{ literal: 'Eventyrinstituttet' }],
      title: 'Nynning ved hikke: rapport',
      publisher: 'Eventyrforlaget',
      issued: { 'date-parts': [[2019]] },
      URL: 'https://example.org/nynning',
    });
  });

  it.each([
    [
      'a report',
      'Nordby helsehus. Råd om bruk av lapper. Nordby: Fjordforlaget; 2019.',
      'Nordby helsehus',
      'Råd om bruk av lapper',
    ],
    ['a report of its own', 'Fjordlaget. Salver mot kløe. Bymyra: Fjordlaget; 2018.', 'Fjordlaget', 'Salver mot kløe'],
    ['a page of the web', 'Bymyra sykehus. Salver mot kløe. 2018.', 'Bymyra sykehus', 'Salver mot kløe'],
    [
      'an article',
      'LAPP-studien. Patches against pain in adults: a trial. Nord J Invent Med. 2022;47:1-9.',
      'LAPP-studien',
      'Patches against pain in adults: a trial',
    ],
  ])('of a body that no person signs: %s', (_, entry, literal, title) => {
    expect(one(`1. ${entry}`)).toMatchObject({ author: [{ literal }], title });
  });

  it.each([
    ['an article', 'Salver mot kløe hos barn. Tidsskr Oppd. 2021;5:20-8.', 'Salver mot kløe hos barn'],
    [
      'a title with a question',
      'Hjelper salver? Et forsøk med barn i barnehage. Tidsskr Oppd. 2021;5:20-8.',
      'Hjelper salver?',
    ],
    ['a page of the web', 'Råd om bruk av lapper. Nordby helsehus; 2019.', 'Råd om bruk av lapper'],
    ['a page about hospitals', 'Fall på sykehus. Nordby helsehus; 2019.', 'Fall på sykehus'],
    ['a hospital in the title', 'Fall på sykehus. Tidsskr Oppd. 2021;5:20-8.', 'Fall på sykehus'],
  ])('that nobody signs keeps its title: %s', (_, entry, title) => {
    const csl = one(`1. ${entry}`);
    expect(csl).toMatchObject({ title });
    expect(csl?.author).toBeUndefined();
  });

  it('whose address a line end broke', () => {
    expect(one('1. Hansen K. Nynning. Tidsskr Oppd. 2020;1:1-2. doi:10.5555/\nabc.def')).toMatchObject({
      DOI: '10.5555/abc.def',
    });
  });

  it('that says little is less certain', () => {
    const [vague] = parseReferenceList('1. Noe om nynning som noen fortalte oss om en gang');
    expect(vague?.confidence).toBeLessThan(0.5);
  });

  it('is read in linear time', () => {
    const started = performance.now();
    parseReferenceList(`1. ${'A'.repeat(200_000)}\n2. ${'10.1234/'.repeat(20_000)}\n3. ${'Hansen K, '.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
