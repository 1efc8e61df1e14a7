/**
 * 20,000 references in RIS against pandoc's reader: our reading alone, and the import of the same file to its end.
 * Pandoc before 3 reads no RIS: it is then given the same records as BibTeX.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReferences } from '../../electron/import/references/parse-references.ts';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import type { CslItem } from '../../shared/contract/references.ts';
import { risFile } from '../long/fiction.ts';
import { nodeFolders } from '../long/node-folders.ts';
import { randomFrom } from '../long/random.ts';
import { askRival, type BenchRow, bestMs, isInstalled, ms, notMeasured, runRival, timed } from './measure.ts';

const count = 20_000;
/** Pandoc reads this part of the records, and its time is multiplied: all of them take it most of a minute. */
const rivalShare = 5;

export async function benchReferences(folder: string, seed: number): Promise<BenchRow[]> {
  const content = risFile(randomFrom(seed + 2), count);
  const path = join(folder, 'bench.ris');
  writeFileSync(path, content);
  const expect = (found: number | undefined) => {
    if (found !== count) throw new Error(`${found} of ${count} references were read`);
  };
  const readMs = await bestMs(3, () => expect(parseReferences(content, 'bench.ris')?.records.length));
  const importMs = await importWhole(folder, path, expect);
  const names = [`RIS, reading ${count} references`, `RIS, importing ${count} references`] as const;
  if (!isInstalled('pandoc')) {
    return [notMeasured(names[0], ms(readMs), 'pandoc'), notMeasured(names[1], ms(importMs), 'pandoc')];
  }
  const format = pandocReadsRis() ? 'ris' : 'bibtex';
  const theirs = join(folder, `rival.${format}`);
  const records = parseReferences(content, 'bench.ris')?.records.slice(0, count / rivalShare) ?? [];
  writeFileSync(theirs, records.map(({ csl, raw }, n) => (format === 'ris' ? raw : bibtexEntry(csl, n))).join('\n\n'));
  const theirsMs = rivalShare * (await timed(() => runRival('pandoc', ['-f', format, '-t', 'csljson', theirs])));
  const rival = `${ms(theirsMs)} (pandoc, ${format}, ${rivalShare} × a ${rivalShare}th)`;
  return [
    { name: names[0], ours: ms(readMs), rival, ratio: theirsMs / readMs, bar: 4 },
    { name: names[1], ours: ms(importMs), rival, ratio: theirsMs / importMs, bar: 1, note: 'duplicates found, saved' },
  ];
}

const pandocReadsRis = () => askRival('pandoc', ['--list-input-formats']).split('\n').includes('ris');

function bibtexEntry(csl: CslItem, n: number): string {
  const fields = {
    author: csl.author?.map(({ family, given }) => `${family}, ${given}`).join(' and '),
    title: csl.title,
    journal: csl['container-title'],
    year: csl.issued?.['date-parts']?.[0]?.[0],
    volume: csl.volume,
    number: csl.issue,
    pages: csl.page,
    issn: csl.ISSN,
    doi: csl.DOI,
    abstract: csl.abstract,
    keywords: csl.keyword,
    url: csl.URL,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{record${n},\n${lines.join(',\n')}\n}`;
}

async function importWhole(folder: string, path: string, expect: (found: number | undefined) => void) {
  const workbench = openNodeWorkbench(nodeFolders(join(folder, 'reference-home')));
  try {
    await workbench.services.library.create({ path: 'references' });
    return await timed(async () => {
      const job = await workbench.services.imports.run({ files: [{ path }] }).finished;
      expect(job.result?.outcomes[0]?.ids.length);
    });
  } finally {
    await workbench.close();
  }
}
