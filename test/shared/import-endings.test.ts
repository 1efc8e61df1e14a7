import { expect, it } from 'vitest';
import { errorSentence } from '../../shared/errors.ts';
import { importEndings } from '../../shared/import-endings.ts';

it('offers each ending once', () => {
  expect(new Set(importEndings).size).toBe(importEndings.length);
});

it.each([
  ['nb', /Word \(DOCX\), nettside .*ISRCTN .* eller referanser \(RIS, .*BibTeX.*\)\.$/],
  ['en', /Word \(DOCX\), web page .*ISRCTN .* or references \(RIS, .*BibTeX.*\)\.$/],
] as const)('names every format where one is not known (%s)', (locale, names) => {
  expect(errorSentence('file-format-unknown', { file: 'bilde.png' }, locale)).toMatch(names);
});
