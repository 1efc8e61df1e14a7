import { describe, expect, it } from 'vitest';
import { itemsOf, referenceFixture, referencesOf } from './fixture.ts';

const itch = { DOI: '10.5555/itch.2020.1', issued: { 'date-parts': [[2020]] }, page: '11-19' };

describe('formats of one record kind each', () => {
  it.each([
    ['sample.nbib', 'nbib', 2],
    ['sample.bib', 'bibtex', 2],
    ['sample-wos.txt', 'web-of-science', 1],
    ['sample-cochrane.txt', 'cochrane', 2],
    ['sample.enw', 'endnote-tagged', 2],
    ['sample-pubmed.xml', 'pubmed-xml', 2],
    ['sample-endnote.xml', 'endnote-xml', 1],
    ['sample-csl.json', 'csl-json', 2],
    ['sample.ris', 'ris', 4],
  ])('tells %s by its content', (file, format, count) => {
    const extraction = referencesOf(referenceFixture(file));
    expect(extraction).toMatchObject({ format, problems: [] });
    expect(extraction.records).toHaveLength(count);
  });

  it('reads NBIB', () => {
    expect(itemsOf(referenceFixture('sample.nbib'))[0]).toMatchObject({
      type: 'article-journal',
      title: 'Imaginary itch in adults: a trial of feathers that runs over two lines.',
      author: [{ family: 'Nordfjell', given: 'Ase' }, { literal: 'Feather Trialists' }],
      issued: { 'date-parts': [[2020, 11]] },
      'container-title': 'Journal of imaginary medicine',
      DOI: '10.5555/itch.2020.1',
      PMID: '99000002',
      PMCID: 'PMC9900001',
      ISSN: '1234-567X',
      keyword: 'Pruritus; feather',
    });
  });

  it('reads BibTeX, its macros and LaTeX', () => {
    expect(itemsOf(referenceFixture('sample.bib'))).toMatchObject([
      {
        ...itch,
        issued: { 'date-parts': [[2020, 11]] },
        title: 'The RCT of feathers & itch — café',
        author: [
          { family: 'Nordfjell', given: 'Åse' },
          { family: 'van der Bølge', given: 'Per' },
          { literal: 'Feather Trialists' },
        ],
        'container-title': 'Journal of Imaginary Medicine',
        'citation-key': 'nordfjell2020',
      },
      { type: 'book', author: [{ family: 'Quill', given: 'Tabitha' }], publisher: 'Nowhere Press' },
    ]);
  });

  it('gives a part of a BibTeX book what it takes from the entry that it names', () => {
    const part = '@inproceedings{a, author = {Nordfjell, Åse}, title = {Itch}, crossref = {P2020}, pages = {1--9}}';
    const whole =
      '@proceedings{p2020, title = {Proceedings of Nothing}, year = 2020, editor = {Quill, Tabitha}, publisher = {Nowhere Press}}';
    expect(itemsOf(`${part}\n\n${whole}\n`)).toMatchObject([
      {
        type: 'paper-conference',
        title: 'Itch',
        'container-title': 'Proceedings of Nothing',
        issued: { 'date-parts': [[2020]] },
        editor: [{ family: 'Quill' }],
        publisher: 'Nowhere Press',
        page: '1-9',
      },
      { title: 'Proceedings of Nothing' },
    ]);
  });

  it('loses only the BibTeX entry that is not closed', () => {
    const text = '@article{a,\n title = {Open\n}\n\n@article{b,\n title = {Closed}\n}\n';
    const { records, problems } = referencesOf(text);
    expect(records).toMatchObject([{ csl: { title: 'Closed' } }]);
    expect(problems).toMatchObject([{ code: 'record-damaged', line: 1 }]);
  });

  it('reads Web of Science and says where a cut file ends', () => {
    const text = referenceFixture('sample-wos.txt');
    expect(itemsOf(text)[0]).toMatchObject({
      ...itch,
      issued: { 'date-parts': [[2020, 11, 3]] },
      title: 'Imaginary itch in adults',
      author: [
        { family: 'Nordfjell', given: 'Ase' },
        { family: 'Bolgen', given: 'Per K.' },
      ],
      PMID: '99000002',
    });
    expect(referencesOf(`${text.replace('ER\n\nEF', 'ER\n\nPT J\nTI Half')}`).problems[0]?.code).toBe('file-truncated');
  });

  it('reads Cochrane exports and counts what they announce', () => {
    const text = referenceFixture('sample-cochrane.txt');
    expect(itemsOf(text)[0]).toMatchObject({
      ...itch,
      author: [{ family: 'Nordfjell', given: 'Ase' }, { literal: 'Feather Trial Group' }],
      PMID: '99000002',
      number: 'CN-00000001',
    });
    expect(itemsOf(text.replace('Record #2', '\uFEFFRecord #2').replaceAll('\n', '\r'))).toHaveLength(2);
    expect(referencesOf(text.replaceAll('of 2', 'of 3')).problems).toMatchObject([{ code: 'file-truncated' }]);
  });

  it('reads EndNote, tagged with blank lines within, and XML with styles', () => {
    expect(itemsOf(referenceFixture('sample.enw'))).toMatchObject([
      { ...itch, title: 'Imaginary itch in adults', 'container-title': 'Journal of imaginary medicine' },
      { type: 'book', publisher: 'Nowhere Press' },
    ]);
    expect(itemsOf(referenceFixture('sample-endnote.xml'))).toMatchObject([
      {
        ...itch,
        title: 'Imaginary itch',
        author: [{ family: 'Nordfjell', given: 'Åse' }, { literal: 'Feather Trial Group' }],
        ISSN: '1234-567X',
        PMID: '99000002',
      },
    ]);
  });

  it('tells of an EndNote record without a type', () => {
    const { records, problems } = referencesOf('%T Whole\n%0 Journal Article\n\n%T No type\n%D 2020\n');
    expect(records).toMatchObject([{ csl: { title: 'Whole' } }]);
    expect(problems).toMatchObject([{ code: 'record-without-type', line: 4 }]);
  });

  it('reads PubMed XML with NLM’s document type', () => {
    expect(itemsOf(referenceFixture('sample-pubmed.xml'))).toMatchObject([
      {
        title: 'Imaginary itch in adults.',
        author: [{ family: 'Nordfjell', given: 'Åse' }, { literal: 'Feather Trialists' }],
        abstract: 'BACKGROUND: None & nothing.\nRESULTS: p<0.05.',
        issued: { 'date-parts': [[2020, 11]] },
        DOI: '10.5555/itch.2020.1',
        PMCID: 'PMC9900001',
      },
      { type: 'chapter', title: 'The empty chapter', 'container-title': 'A Book of Nothing' },
    ]);
  });

  it.each([
    ['declarations', (text: string) => text.replace('.dtd">', '.dtd" [<!ENTITY a "b">]>')],
    ['another address', (text: string) => text.replace('https://dtd.nlm.nih.gov', 'https://nlm.nih.gov.example.org')],
    ['a local file', (text: string) => text.replace(/"https:[^"]*"/, '"file:///etc/passwd"')],
  ])('refuses a document type with %s', (_name, change) => {
    const { records, problems } = referencesOf(change(referenceFixture('sample-pubmed.xml')));
    expect(records).toEqual([]);
    // In no language: it stands within sentences of both.
    expect(problems[0]).toMatchObject({ code: 'file-hostile', message: 'XML: DOCTYPE' });
  });

  it('reads CSL-JSON and settles its looser forms', () => {
    expect(itemsOf(referenceFixture('sample-csl.json'))).toEqual([
      {
        type: 'article-journal',
        title: 'Imaginary itch in adults',
        author: [{ family: 'Nordfjell', given: 'Åse' }],
        issued: { 'date-parts': [[2020, 11]] },
        DOI: '10.5555/itch.2020.1',
        volume: '12',
      },
      { type: 'book', title: 'A Book of Nothing', issued: { 'date-parts': [[2019]] } },
    ]);
  });
});
