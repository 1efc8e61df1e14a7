import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractBytes } from '../../../electron/import/extract-file.ts';
import { refusalCodes } from '../../../shared/model/extraction.ts';
import { lines, writePdf } from '../../fixtures/pdf/write-pdf.ts';

/** Mulberry32: the same numbers for the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const original = writePdf(
  [
    {
      texts: lines(60, 700, ['Some text', 'and more of it', 'on three lines']),
      fields: [{ name: 'a', rect: [60, 600, 200, 615], value: 'answer' }],
    },
    { texts: lines(60, 700, ['A second page']), rotate: 90 },
  ],
  { title: 'Mutated', outline: ['One'] },
);

/** Bytes flipped, a stretch doubled or taken away, or the end cut off. */
function mutated(random: () => number): Uint8Array {
  const bytes = Array.from(original);
  const at = () => Math.floor(random() * bytes.length);
  const kind = Math.floor(random() * 4);
  if (kind === 0) for (let flips = 0; flips < 12; flips++) bytes[at()] = Math.floor(random() * 256);
  else if (kind === 1) bytes.splice(at(), 0, ...bytes.slice(at(), at()));
  else if (kind === 2) bytes.splice(at(), Math.floor(random() * 80));
  else bytes.length = at();
  return Uint8Array.from(bytes);
}

// pdf.js leaves promises behind that fail later; the extraction process ignores them, and so does this test.
const listeners = process.listeners('unhandledRejection');
beforeAll(() => {
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
});

describe('damaged PDFs', () => {
  const [seed, count] = [Number(process.env.SEED ?? 20), Number(process.env.COUNT ?? 120)];

  it(`give a document or a refusal that says why (seed ${seed}, ${count} files)`, async () => {
    const random = randomFrom(seed);
    const outcomes = { document: 0, refused: 0 };
    for (let index = 0; index < count; index++) {
      const extraction = await extractBytes(mutated(random), 'mutated.pdf', () => undefined);
      if (extraction.kind === 'document') outcomes.document++;
      else {
        expect(extraction).toMatchObject({ kind: 'refused', details: { file: 'mutated.pdf' } });
        if (extraction.kind !== 'refused') continue;
        expect(refusalCodes).toContain(extraction.code);
        expect(extraction.code, `file ${index}`).not.toBe('extraction-failed');
        outcomes.refused++;
      }
    }
    expect(outcomes.document).toBeGreaterThan(count / 3);
    expect(outcomes.refused).toBeGreaterThan(0);
  });
});
