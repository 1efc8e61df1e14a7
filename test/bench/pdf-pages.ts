/** Pages a second of the real extraction pool, two processes as they are packaged, against pdftotext, one file after the other. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createExtractionPool } from '../../electron/import/extraction-pool.ts';
import { startNodeExtractor } from '../../electron/import/extractor-process.ts';
import { bundlePortable } from '../../scripts/lib/bundle-portable.ts';
import { lines, writePdf } from '../fixtures/pdf/write-pdf.ts';
import { sentence } from '../long/fiction.ts';
import { randomFrom } from '../long/random.ts';
import { type BenchRow, isInstalled, notMeasured, timed, tryRival } from './measure.ts';

const root = join(import.meta.dirname, '../..');
const realFiles = join(root, '../shared/data/pdf');

export async function benchPdfPages(folder: string, seed: number): Promise<BenchRow[]> {
  const isReal = existsSync(realFiles);
  const files = isReal ? listPdfs(realFiles) : generatePdfs(folder, seed);
  // As it is packaged: a process that starts from the sources strips their types first.
  await bundlePortable(root);
  const entry = join(root, 'dist/portable/electron/extractor.js');
  const readable = ['dist/portable', 'node_modules', 'resources', 'package.json'].map((name) => join(root, name));
  const pool = createExtractionPool({ startExtractor: () => startNodeExtractor({ entry, readable }), size: 2 });
  const told = new Map<string, number>();
  try {
    const oursMs = await timed(() =>
      Promise.all(
        files.map(async ({ path, name }) => {
          const extraction = await pool.extract({ path, name });
          if (extraction.kind === 'document') told.set(path, extraction.pages.length);
        }),
      ),
    );
    const pages = [...told.values()].reduce((sum, n) => sum + n, 0);
    const name = `PDF text, ${pages} pages of ${told.size} ${isReal ? 'real' : 'generated'} files`;
    const ours = `${Math.round((pages / oursMs) * 1000)} pages/s`;
    if (!isInstalled('pdftotext')) return [notMeasured(name, ours, 'poppler-utils')];
    // The same files, refused ones included: both have to look at them.
    const theirsMs = await timed(() => {
      for (const { path } of files) tryRival('pdftotext', ['-q', path, '-']);
    });
    return [
      {
        name,
        ours,
        rival: `${Math.round((pages / theirsMs) * 1000)} pages/s (pdftotext)`,
        ratio: theirsMs / oursMs,
        bar: 0.4,
        note: `load ${loadavg()
          .map((load) => load.toFixed(1))
          .join(' ')}; positions, structure and recognition included`,
      },
    ];
  } finally {
    pool.close();
  }
}

const listPdfs = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => ({ path: join(folder, name), name }));

function generatePdfs(folder: string, seed: number) {
  const random = randomFrom(seed);
  return Array.from({ length: 40 }, (_, n) => {
    const page = () => ({
      texts: lines(
        50,
        740,
        Array.from({ length: 45 }, () => latin(sentence(random))),
      ),
    });
    const name = `generated-${n}.pdf`;
    const path = join(folder, name);
    writeFileSync(path, writePdf(Array.from({ length: 25 }, page), { title: name }));
    return { path, name };
  });
}

const latin = (text: string) => text.slice(0, 100).replace(/[^\x20-\xff]/g, ' ');
