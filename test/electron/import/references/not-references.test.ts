import { describe, expect, it } from 'vitest';
import { parseReferences } from '../../../../electron/import/references/parse-references.ts';
import { referencesOf } from './fixture.ts';

const prose = 'Dette er en veileder om innbilt kløe, skrevet for hånd og uten poster.\n'.repeat(20);

describe('what is no bibliography', () => {
  it.each([
    ['prose', prose],
    [
      'a reference list',
      `${prose}\nReferanser\n1. Nordfjell Å. Innbilt kløe. Tidsskr. 2020;12:11-19. doi:10.5555/itch.2020.1\n`,
    ],
    ['prose that shows a RIS record', `${prose}TY  - JOUR\nTI  - Example\nER  - \n${prose}`],
    ['prose that shows a BibTeX entry', `${prose}@article{a,\n title = {Example}\n}\n${prose}`],
    ['prose with per cent signs', `${prose}%0 of the patients\n%T rate\n`],
    ['other JSON', '[{"type":"Feature","geometry":null}]'],
    ['other XML', '<xml><records><record><name>x</name></record></records></xml>'],
    ['HTML', '<html><body><p>PMID- 1</p></body></html>'],
    ['a table of figures', 'Title,Value\nA,1\nB,2\n'],
    ['nothing', ''],
    ['blank lines', '\n'.repeat(50_000)],
    ['binary', '\u0000\u0001PK\u0003'],
  ])('leaves %s alone', (_name, text) => {
    expect(parseReferences(text, 'file.ris')).toBeNull();
  });
});

describe('large and crooked files', () => {
  // Quadratic reading of these would take minutes; the limit only has to tell the two apart.
  it.each([
    ['many records', 'TY  - JOUR\nTI  - Title\nAB  - Text of it\nER  - \n'.repeat(50_000), 50_000],
    ['an endless value', `TY  - JOUR\nTI  - ${'a '.repeat(500_000)}\nER  - `, 1],
    ['endless brackets in a DOI', `TY  - JOUR\nDO  - 10.5555/${')'.repeat(200_000)}\nER  - `, 1],
    ['endless braces', `@article{a,\n title={x}\n}\n@article{b, title={${'{}'.repeat(100_000)}}}`, 2],
    ['endless addresses', `@article{a, title={${'https://x'.repeat(20_000)}${'~'.repeat(100_000)}}}`, 1],
    ['endless commas', `Title,Authors\nx,${','.repeat(200_000)}\n`, 1],
  ])('reads %s in time', (_name, text, count) => {
    const started = performance.now();
    expect(referencesOf(text).records).toHaveLength(count);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
