import { describe, expect, it } from 'vitest';
import { itemsOf, referenceFixture, referencesOf } from './fixture.ts';

const sample = referenceFixture('sample.ris');
const record = (...lines: string[]) => `TY  - JOUR\n${lines.join('\n')}\nER  - \n`;

describe('RIS', () => {
  it('reads a whole record, its raw text with it', () => {
    const [first] = referencesOf(sample).records;
    expect(first?.csl).toEqual({
      type: 'article-journal',
      title: 'Effekt av fjærlett behandling ved innbilt kløe: en randomisert studie',
      author: [
        { family: 'Nordfjell', given: 'Åse' },
        { family: 'Bølgen', given: 'Per K.' },
        { literal: 'Institutt for oppdiktet helse' },
      ],
      issued: { 'date-parts': [[2021, 4, 17]] },
      'container-title': 'Tidsskrift for oppdiktet medisin',
      'container-title-short': 'Tidsskr Oppd Med',
      volume: '12',
      issue: '3',
      page: '101-109',
      abstract: 'Bakgrunn: innbilt kløe er vanlig.',
      keyword: 'kløe; fjær',
      DOI: '10.5555/OPPD.2021.101',
      PMID: '99000001',
      ISSN: '1234-567X',
      URL: 'https://example.org/a/101',
      source: 'PubMed',
    });
    expect(first?.raw).toBe(sample.slice(0, sample.indexOf('ER  -') + 'ER  -'.length));
  });

  it('begins a record at every type line, with or without an end line before it', () => {
    const items = itemsOf(sample);
    expect(items).toMatchObject([
      {},
      {
        type: 'chapter',
        author: [{ family: 'Quill', given: 'Tabitha', suffix: 'Jr.' }],
        editor: [{ family: 'Editor', given: 'Ella' }],
        'container-title': 'A Book of Nothing',
        ISBN: '978-0-00-000000-2',
        issued: { 'date-parts': [[2019]] },
      },
      {
        type: 'report',
        author: [{ literal: 'Ministry of Imaginary Affairs' }],
        issued: { 'date-parts': [[2018, 10, 5]] },
      },
      { type: 'document' },
    ]);
    expect(items).toHaveLength(4);
  });

  it.each([
    ['a byte order mark and CRLF', `\uFEFF${sample.replaceAll('\n', '\r\n')}`],
    ['bare CR', sample.replaceAll('\n', '\r')],
    ['NEL as the only line end', sample.replaceAll('\n', '\u0085')],
    ['separators of lines and paragraphs', sample.replaceAll('\nTY', '\u2029TY').replaceAll('\n', '\u2028')],
    ['blank lines and an exporter’s words before', `\n\nProvider: Nobody\nContent: text/plain\n\n${sample}`],
    ['one blank before the hyphen', sample.replaceAll(/^(\w\w) {2}-/gm, '$1 -')],
    ['marks of joined files', sample.replaceAll('TY  -', '\uFEFFTY  -')],
  ])('reads %s the same', (_name, text) => {
    expect(itemsOf(text)).toEqual(itemsOf(sample));
  });

  it.each([
    ['PY  - 2020/03/01', [2020, 3, 1]],
    ['PY  - 2020///', [2020]],
    ['Y1  - 2020/03//', [2020, 3]],
    ['Y1  - 2020-03-01', [2020, 3, 1]],
    ['DA  - 2020/12/31/', [2020, 12, 31]],
    ['DP  - 2020 Mar 1', [2020, 3, 1]],
    ['PY  - 2020\nDA  - MAR 1', [2020, 3, 1]],
    ['PY  - 2020\nDA  - NOV-DEC', [2020, 11]],
    ['PY  - 2020\nDA  - 2020/03/01', [2020, 3, 1]],
    ['PY  - 2020\nDA  - 2021/03/01', [2020]],
    ['DP  - NLM\nPY  - 2020', [2020]],
    ['PY  - Dec 2020 (Epub)', [2020, 12]],
    ['PY  - 2020/13/45', [2020]],
  ])('dates %j', (lines, parts) => {
    expect(itemsOf(record(lines))[0]?.issued).toEqual({ 'date-parts': [parts] });
  });

  it.each([
    ['AU  - Hansen AB', { family: 'Hansen', given: 'AB' }],
    ['AU  - Hansen, A. B.', { family: 'Hansen', given: 'A. B.' }],
    ['AU  - van der Berg, Jan', { family: 'van der Berg', given: 'Jan' }],
    ['AU  - Feather Study Group', { literal: 'Feather Study Group' }],
    ['AU  - World Health Organization,', { literal: 'World Health Organization' }],
    ['AU  - Folkehelseinstituttet', { literal: 'Folkehelseinstituttet' }],
    ['AU  - Institute of Medicine, Committee on Itch', { literal: 'Institute of Medicine, Committee on Itch' }],
  ])('names %j', (line, name) => {
    expect(itemsOf(record(line, 'AU  - et al.'))[0]?.author).toEqual([name]);
  });

  it.each([
    ['DO  - doi:10.5555/a.1.', { DOI: '10.5555/a.1' }],
    ['DO  - http://dx.doi.org/10.5555/a(1)2', { DOI: '10.5555/a(1)2' }],
    ['UR  - https://doi.org/10.5555%2Fa.1', { DOI: '10.5555/a.1' }],
    ['DB  - Scopus\nC2  - 12345678', { PMID: '12345678' }],
    ['L2  - https://pubmed.ncbi.nlm.nih.gov/12345678/', { PMID: '12345678' }],
    ['C3  - PUBMED 12345678', { PMID: '12345678' }],
    ['C2  - PMC9900001', { PMCID: 'PMC9900001' }],
    ['SN  - 1234-5678 (Print)\nSN  - 8765-4321', { ISSN: '1234-5678' }],
  ])('identifies %j', (lines, expected) => {
    expect(itemsOf(record(lines))[0]).toMatchObject(expected);
  });

  it.each([
    ['DB  - Other\nAN  - 12345678', 'PMID'],
    ['DB  - Embase\nAN  - 12345678', 'PMID'],
    ['SN  - not a number', 'ISSN'],
    ['DO  - 10.1', 'DOI'],
  ])('does not take %j for an identifier', (lines, key) => {
    expect(itemsOf(record(lines))[0]).not.toHaveProperty(key);
  });

  it('keeps records with empty tags and tells of a file cut in its last record', () => {
    const { records, problems } = referencesOf('TY  - JOUR\nTI  -\nAB  - \nER  - \nTY  - JOUR\nTI  - Half of a ti');
    expect(records.map(({ csl }) => csl)).toEqual([
      { type: 'article-journal' },
      { type: 'article-journal', title: 'Half of a ti' },
    ]);
    expect(problems).toMatchObject([{ code: 'file-truncated', line: 5 }]);
  });

  it('warns of characters lost on the way', () => {
    expect(referencesOf(record('TI  - Kl\uFFFDe')).warnings).toMatchObject([{ code: 'characters-lost' }]);
    expect(referencesOf(sample).warnings).toMatchObject([{ code: 'record-without-title' }]);
  });
});
