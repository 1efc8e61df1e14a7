import { describe, expect, it } from 'vitest';
import { type CarriedAnchor, carryAnchors } from '../../../shared/versions/carry-anchors.ts';
import { mapWords, wordText } from '../../../shared/versions/word-map.ts';

const before = `Rapport om hjertelapp

Pasienter med hjertesvikt fikk hjertelapp i tre måneder.

Hver lapp koster 84 512 kroner, og prisen følger avtalen.

Færre ble lagt inn på sykehus med hjertelapp enn uten. Effekt: ja. Skade: ja.

Lappen varslet om væske i lungene før pasienten merket det selv.`;

/** Where the `nth` copy of a quote went: the answer, and the words that stand there. */
function carry(after: string, quote: string, nth = 0): [CarriedAnchor['state'], string?] {
  let start = before.indexOf(quote);
  for (let copy = 0; copy < nth; copy += 1) start = before.indexOf(quote, start + 1);
  const steps = carryAnchors(mapWords(wordText(before), wordText(after)), [{ start, end: start + quote.length }]);
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue;
    const [place] = step.value;
    return place!.state === 'lost' ? ['lost'] : [place!.state, after.slice(place!.start, place!.end)];
  }
}

const replaced = (from: string, to: string) => before.replace(from, to);

describe('a passage in the next version of its text', () => {
  it.each([
    ['stands where it stood', before, 'fikk hjertelapp i tre måneder', ['exact', 'fikk hjertelapp i tre måneder']],
    [
      'stands where it stood, with more text before it',
      `Forord\n\nNytt i denne utgaven er et forord.\n\n${before}`,
      'varslet om væske',
      ['exact', 'varslet om væske'],
    ],
    [
      'is broken over lines otherwise',
      replaced('hjertelapp i tre', 'hjertelapp\ni tre'),
      'fikk hjertelapp i tre måneder',
      ['exact', 'fikk hjertelapp\ni tre måneder'],
    ],
    [
      'stands in a sentence that goes on otherwise',
      replaced('uten. Effekt', 'uten, i alle aldre. Effekt'),
      'Færre ble lagt inn på sykehus',
      ['exact', 'Færre ble lagt inn på sykehus'],
    ],
    [
      'stands in another part',
      `${before.replace('\n\nHver lapp koster 84 512 kroner, og prisen følger avtalen.', '')}\n\nVedlegg om kostnader\n\nHver lapp koster 84 512 kroner, og prisen følger avtalen.`,
      'koster 84 512 kroner',
      ['moved', 'koster 84 512 kroner'],
    ],
    [
      'has another figure',
      replaced('84 512', '79 000'),
      'Hver lapp koster 84 512 kroner',
      ['changed', 'Hver lapp koster 79 000 kroner'],
    ],
    ['is a figure that was replaced', replaced('84 512', '79 000'), '84 512', ['changed', '79 000']],
    [
      'begins with a figure that was replaced',
      replaced('84 512', '79 000'),
      '84 512 kroner, og prisen',
      ['changed', '79 000 kroner, og prisen'],
    ],
    [
      'ends with a word that was replaced',
      replaced('tre måneder', 'tolv uker'),
      'hjertelapp i tre måneder',
      ['changed', 'hjertelapp i tolv uker'],
    ],
    [
      'begins with a word that became several',
      replaced('Hver lapp', 'Bare én eneste lapp'),
      'Hver lapp koster',
      ['changed', 'Bare én eneste lapp koster'],
    ],
    ['begins with a word that is gone', replaced('Hver lapp', 'Lapp'), 'Hver lapp koster', ['changed', 'Lapp koster']],
    [
      'lost its first word where a sentence was put in',
      replaced('Hver lapp', 'Prisen er fast. Lapp'),
      'Hver lapp koster',
      ['changed', 'Lapp koster'],
    ],
    ['has another sign', replaced('koster 84 512', 'koster ≤ 84 512'), 'koster 84 512', ['changed', 'koster ≤ 84 512']],
    [
      'was written anew',
      replaced(
        'Færre ble lagt inn på sykehus med hjertelapp enn uten',
        'Langt færre ble lagt inn på sykehus med hjertelapp',
      ),
      'Færre ble lagt inn på sykehus med hjertelapp enn uten',
      ['changed', 'færre ble lagt inn på sykehus med hjertelapp'],
    ],
    [
      'is gone',
      replaced('Hver lapp koster 84 512 kroner, og prisen følger avtalen.\n\n', ''),
      'koster 84 512 kroner',
      ['lost'],
    ],
    ['is gone with all of it', 'Noe helt annet', 'koster 84 512 kroner', ['lost']],
    [
      'is all that is left',
      'Hver lapp koster 84 512 kroner',
      'Hver lapp koster 84 512 kroner',
      ['moved', 'Hver lapp koster 84 512 kroner'],
    ],
  ] as const)('%s', (_what, after, quote, expected) => {
    expect(carry(after, quote)).toEqual(expected);
  });

  it.each([0, 1])('that is short and stands twice is found in its own place: copy %i', (nth) => {
    const after = replaced('Effekt: ja.', 'Effekt: ja, og den er stor.');
    const [state, words] = carry(after, 'ja', nth);
    expect([state, words]).toEqual(['exact', 'ja']);
  });

  it('that is short and was taken out is not found in its other copy', () => {
    expect(carry(replaced(' Effekt: ja.', ''), 'ja', 0)).toEqual(['lost']);
    expect(carry(replaced(' Skade: ja.', ''), 'ja', 1)).toEqual(['lost']);
  });

  it('that was changed in its place is not taken for a copy elsewhere', () => {
    const after = `${replaced('hjertesvikt fikk hjertelapp i tre', 'hjertesvikt fikk alltid hjertelapp i tre')}\n\nI utlandet: fikk hjertelapp i tre måneder.`;
    expect(carry(after, 'fikk hjertelapp i tre måneder')).toEqual(['changed', 'fikk alltid hjertelapp i tre måneder']);
  });
});
