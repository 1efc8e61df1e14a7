import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { coverOf } from '../../bench/highlights.ts';
import { isInstalled } from '../../bench/measure.ts';
import { formAsPdf } from '../../fixtures/documents/form-pages.ts';
import { guidelines } from '../../fixtures/documents/kinds/guidelines.ts';
import { reviews } from '../../fixtures/documents/kinds/reviews.ts';

const folder = mkdtempSync(join(tmpdir(), 'highlights-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!isInstalled('pdftotext'))(
  'highlights cover the words of 200 random passages (needs pdftotext)',
  async () => {
    const paths = [...guidelines, ...reviews].flatMap(({ parts }, index) =>
      ([1, 2] as const).map((columns) => {
        const path = join(folder, `${index}-${columns}.pdf`);
        writeFileSync(path, formAsPdf(parts, columns));
        return path;
      }),
    );
    const { passages, covered, bare } = await coverOf(paths, 200, 5);
    expect(passages).toBe(200);
    expect(covered / passages, bare.join('\n')).toBeGreaterThanOrEqual(0.98);
  },
);
