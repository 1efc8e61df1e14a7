import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateQuote } from '../../../shared/anchors/locate-quote.ts';

const text = 'Pasienter med kronisk smerte. Utfall: smerte ved VAS. Skade: smerte ved innstikk.';
const anchorAt = (quote: string, start: number, source = text) => ({
  quote,
  start,
  prefix: source.slice(Math.max(0, start - 16), start),
  suffix: source.slice(start + quote.length, start + quote.length + 16),
});

test('a quote at its place is exact', () => {
  expect(locateQuote(text, anchorAt('kronisk smerte', 14))).toEqual({ kind: 'exact', start: 14, end: 28 });
});

test('a quote that moved is found where its surroundings fit, not where it comes first', () => {
  const anchor = anchorAt('smerte', text.indexOf('smerte ved inn'));
  const longer = `Nytt forord. ${text}`;
  expect(locateQuote(longer, anchor)).toEqual({ kind: 'moved', start: anchor.start + 13, end: anchor.start + 19 });
});

test('a quote with a few characters changed is found and counted', () => {
  const anchor = anchorAt('Pasienter med kronisk smerte', 0);
  expect(locateQuote(text.replace('kronisk', 'kroniske'), anchor)).toEqual({
    kind: 'changed',
    start: 0,
    end: 29,
    differences: 1,
  });
});

test('a quote that is gone is lost, and so is an empty one', () => {
  expect(locateQuote(text, anchorAt('hjertesvikt hos eldre', 5))).toEqual({ kind: 'lost' });
  expect(locateQuote(text, { quote: '', prefix: '', suffix: '', start: 0 })).toEqual({ kind: 'lost' });
});

test('a long quote changed in its middle is found by its ends', () => {
  const long = Array.from({ length: 60 }, (_none, index) => `Setning nummer ${index}.`).join(' ');
  const place = locateQuote(`Forord. ${long.replace('nummer 30', 'nr. 30')} Etterord.`, {
    ...anchorAt(long, 0, long),
  });
  expect(place).toMatchObject({ kind: 'changed', start: 8, end: 8 + long.length - 3 });
});

test('any quote of a text is found again after text was put before it', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 2, maxLength: 60 }),
      fc.nat(),
      fc.string({ maxLength: 20 }),
      (body, at, before) => {
        const start = at % body.length;
        const anchor = anchorAt(body.slice(start), start, body);
        const place = locateQuote(before + body, anchor);
        expect(place.kind === 'exact' || place.kind === 'moved').toBe(true);
        if (place.kind !== 'lost') expect((before + body).slice(place.start, place.end)).toBe(anchor.quote);
      },
    ),
  );
});
