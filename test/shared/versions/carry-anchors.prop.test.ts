import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryAnchors } from '../../../shared/versions/carry-anchors.ts';
import { mapWords, wordText } from '../../../shared/versions/word-map.ts';
import { inventedReport, reportText, sentence } from '../../fixtures/documents/write-report.ts';
import { below, randomFrom } from '../../long/random.ts';
import '../../helpers/property-seed.ts';

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Passages of whole words anywhere in a text. */
function passages(text: string, seed: number, count: number) {
  const random = randomFrom(seed);
  const { words } = wordText(text);
  return Array.from({ length: count }, () => {
    const from = below(random, words.length);
    const to = Math.min(words.length, from + 1 + below(random, 25));
    return { start: words[from]!.start, end: words[to - 1]!.end };
  });
}

function carried(before: string, after: string, ranges: { start: number; end: number }[]) {
  const steps = carryAnchors(mapWords(wordText(before), wordText(after)), ranges);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The places that edits leave alone, and how far they went. */
function edited(text: string, seed: number) {
  const random = randomFrom(seed);
  const blocks = text.split('\n\n');
  const cut = below(random, blocks.length);
  const put = below(random, blocks.length);
  const after = blocks.flatMap((block, index) => {
    if (index === cut) return [];
    return index === put ? [block, sentence(random), sentence(random)] : [block];
  });
  return after.join('\n\n');
}

describe('carrying passages to a later text', () => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 });

  it('leaves each where it is when nothing changed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const text = reportText(inventedReport(seed, 12));
        const ranges = passages(text, seed, 30);
        expect(carried(text, text, ranges)).toEqual(ranges.map((range) => ({ state: 'exact', ...range })));
      }),
      { numRuns: 30 },
    );
  });

  it('never says that other words are the same ones, and answers the same each time', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const before = reportText(inventedReport(seed, 12));
        const after = edited(before, seed);
        const ranges = passages(before, seed, 30);
        const found = carried(before, after, ranges);
        for (const [index, place] of found.entries()) {
          if (place.state === 'lost') continue;
          const was = spaced(before.slice(ranges[index]!.start, ranges[index]!.end));
          const is = spaced(after.slice(place.start, place.end));
          expect(is).not.toBe('');
          expect(place.state === 'changed').toBe(is !== was);
        }
        expect(carried(before, after, ranges)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it('finds every passage of a paragraph that others were only put before', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const report = inventedReport(seed, 10);
        const before = reportText(report);
        const random = randomFrom(seed + 1);
        const at = below(random, report.paragraphs.length);
        const more = { ...report, paragraphs: report.paragraphs.toSpliced(at, 0, sentence(random), sentence(random)) };
        const after = reportText(more);
        const shift = after.length - before.length;
        const inserted = before.indexOf(report.paragraphs[at]!);
        const ranges = passages(before, seed, 30).filter(({ start, end }) => end <= inserted || start >= inserted);
        const by = (start: number) => (start >= inserted ? shift : 0);
        const expected = ranges.map(({ start, end }) => ({ start: start + by(start), end: end + by(start) }));
        expect(carried(before, after, ranges)).toMatchObject(expected);
      }),
      { numRuns: 30 },
    );
  });
});
