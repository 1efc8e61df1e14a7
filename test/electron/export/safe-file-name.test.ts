import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../electron/export/safe-file-name.ts';

test.each([
  ['Ryggmargsstimulering æøå', 'Ryggmargsstimulering æøå.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['C:\\Temp\\x?*', 'C Temp x.pdf'],
  ['con', '_con.pdf'],
  ['COM1.old', '_COM1.old.pdf'],
  ['Konklusjon', 'Konklusjon.pdf'],
  ['slutt... ', 'slutt.pdf'],
  ['', 'Metodebenk.pdf'],
  ['///', 'Metodebenk.pdf'],
  ['a\u202egpj.exe\u0000', 'a gpj.exe.pdf'],
])('%j → %s', (title, expected) => {
  expect(safeFileName(title, 'pdf')).toBe(expected);
});

test('any title gives a name every platform takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = safeFileName(title, 'docx');
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.docx$/u);
      expect(name).not.toMatch(/^[.\s]|[.\s]\.docx$/);
    }),
    { numRuns: 50 },
  );
});
