import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findBoxes } from '../../../../electron/import/recognise/checkbox-glyphs.ts';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { normalise } from '../../../../shared/text/normalise.ts';

const letters = 120_000;
const filled = (make: (index: number) => string): string => {
  let text = '';
  for (let index = 1; text.length < letters; index++) text += make(index);
  return text;
};

/** A form whose middle holds what somebody pasted there. */
const formWith = (pasted: string): string => {
  const file = new URL('../../../fixtures/documents/recognise/proposal-scrambled.txt', import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.toSpliced(Math.ceil(lines.length / 2), 0, pasted).join('\n');
};

function millisecondsOf(raw: string): number {
  const { text, pages } = normalise([raw]);
  const before = process.cpuUsage();
  recogniseDocument({ text, pages, format: 'text', fileName: 'lang.txt' });
  return process.cpuUsage(before).user / 1000;
}

const prose = filled((index) => `Pasient nummer ${index} fikk vanlig oppfølging og ble kontrollert etter tre uker.\n`);

test.each([
  ['dots', filled(() => '.')],
  ['boxes on one line', filled(() => '[ ] ')],
  ['spaces before a line ends', `Systematisk oversikt\n\nPRISMA\n\nPopulasjon${filled(() => ' ')}:`],
  [
    'recommendations',
    `Faglig retningslinje\n\n${filled((index) => `Anbefaling ${index}: Vi anbefaler behandling nummer ${index} til voksne med sykdom ${(index * 7919) % 10007}. Sterk anbefaling.\n\n`)}`,
  ],
  [
    'references',
    filled((index) => `[${index}] Hansen A, Olsen B. En tittel. J Med. 2020;${index}:1-9. doi:10.5555/x${index}\n`),
  ],
  [
    'a list of figures without full stops',
    `Nasjonalt kvalitetsregister, årsrapport\nDekningsgrad og kvalitetsindikator\n\nAndeler ${filled((index) => `(12 %) av ${index}\n`)}`,
  ],
  ['paragraphs pasted into a form', formWith(filled((index) => `NOTAT ${index}\n\nVi ba.\n\n`))],
  ['references of one number', `Referanser\n\n${filled(() => '[2] Dahl\n')}`],
])('a text of %s is read in a time that prose of its length is read in, times thirty at most', (_, text) => {
  expect(millisecondsOf(text)).toBeLessThan(30 * Math.max(50, millisecondsOf(prose)));
});

test('boxes are looked for among line separators in less than a second', () => {
  const before = process.cpuUsage();
  findBoxes(`Ja\n${'\u2028'.repeat(letters)}x`);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});
