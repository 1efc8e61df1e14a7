import { describe, expect, test } from 'vitest';
import { normalise } from '../../../shared/text/normalise.ts';

const repaired = (text: string): string => normalise([text]).text;

describe('normalise repairs', () => {
  test.each([
    ['a ring before its letter', 'm\u030aaneder, P\u030aa', 'måneder, På'],
    ['a ring after its letter', 'a\u030ar og A\u030apen', 'år og Åpen'],
    ['both encodings in one word', 'Ma\u030aloppn\u030aelse', 'Måloppn\u030aelse'],
    ['both encodings in one word, with its letter', 'Ma\u030aloppn\u030aaelse', 'Måloppnåelse'],
    ['a free ring of a TeX font', 'm\u02daaneder og \u02da  Arsrapport', 'måneder og Årsrapport'],
    ['other marks', 'E\u0301n', 'Én'],
    ['ligatures', 'e\ufb03cacy', 'efficacy'],
    ['exotic spaces', 'a\u00a0b\u2009c\u200bd', 'a b cd'],
    ['signs that turn the direction of reading', 'om \u202ekjøle\u202chette \u2066nå\u2069\u200f', 'om kjølehette nå'],
    ['joiners within a word, not those of other scripts', 'mi\u200dgrene نامه\u200cای', 'migrene نامه\u200cای'],
    ['letters that nobody sees', 'no\u{e0061}e', 'noe'],
    ['endless blanks', `a${' '.repeat(5000)}b`, `a${' '.repeat(200)}b`],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['private-use bullets', ' \uf0d8 punkt', ' • punkt'],
    ['symbol-font boxes', '\uf0fe Ja \uf0a8 Nei', '☒ Ja ☐ Nei'],
  ])('%s', (_, raw, expected) => {
    expect(repaired(raw)).toBe(expected.normalize('NFC'));
  });

  test.each([
    ['a prefix of a word that stands uncut elsewhere', 'minimum og mini-\nmum er', 'minimum og minimum\ner'],
    ['a word that only begins like a compound', 'with short-\ncomings here', 'with shortcomings\nhere'],
    ['a cut word, its line break after it', 'en behandlin-\ngen ble utført', 'en behandlingen\nble utført'],
    ['a soft hyphen at a line end', 'opera\u00ad\nsjon her', 'operasjon\nher'],
    ['a soft hyphen inside a line', 'opera\u00adsjon', 'operasjon'],
    ['a hyphen, a space and a blank line', 'opplærings- \n\nplaner nå', 'opplæringsplaner\nnå'],
    ['a hyphen and a space inside a line', 'svar be- tales snart', 'svar betales snart'],
    ['a cut address', 'se htt-\nps://example.org/a nå', 'se https://example.org/a\nnå'],
    ['an address cut after a slash', 'se https://example.org/\na/b.pdf nå', 'se https://example.org/a/b.pdf\nnå'],
  ])('heals %s', (_, raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  test.each([
    ['acronyms', 'er CE-\nmerket utstyr', 'er CE-merket\nutstyr'],
    ['prefixes', 'en mini-\nkonferanse er', 'en mini-konferanse\ner'],
    ['English compounds', 'a single-\nlayer film', 'a single-layer\nfilm'],
    ['non', 'a non-\ninvasive test', 'a non-invasive\ntest'],
    ['capitals', 'i Nord-\nNorge er', 'i Nord-Norge\ner'],
    ['numbers', 'for 2019-\n2024 er', 'for 2019-2024\ner'],
    ['identifiers', 'DOI: 10.5555/s01234-\n021-07 er', 'DOI: 10.5555/s01234-021-07\ner'],
    ['camel case', 'med DataHub-\nbaserte svar', 'med DataHub-baserte\nsvar'],
    [
      'words that stand hyphenated elsewhere',
      'pasient-nær og pasient-\nnær omsorg',
      'pasient-nær og pasient-nær\nomsorg',
    ],
    ['addresses', 'https://example.org/mdr-\nregler.pdf er', 'https://example.org/mdr-regler.pdf\ner'],
  ])('keeps the hyphen of %s', (_, raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  test.each(['hånd- og fot', 'hånd-\nog fot', 'upper- and lower', 'utstyr- Køen', '-kortere tid\n-mindre tap'])(
    'leaves %j alone',
    (text) => {
      expect(repaired(text)).toBe(text);
    },
  );

  test('empty input gives empty text', () => {
    expect(normalise([])).toMatchObject({ text: '', pages: [] });
    expect(normalise([''])).toMatchObject({ text: '', pages: [{ start: 0, end: 0 }] });
  });

  test('pages keep their places', () => {
    const { text, pages } = normalise(['f\ufb01rst pa-\nge', 'second']);
    expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual(['ffirst page', 'second']);
  });
});
