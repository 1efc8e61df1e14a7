/**
 * RIS: our reading against the fastest maintained parser on npm, on the same text; and an import of 100,000 references
 * to its end (read, saved, found by their numbers) against what that parser and pandoc need to read alone.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseReferences } from '../../electron/import/references/parse-references.ts';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import { risFile } from '../long/fiction.ts';
import { nodeFolders } from '../long/node-folders.ts';
import { randomFrom } from '../long/random.ts';
import { memoryOfChildren } from './child-memory.ts';
import { type BenchRow, bestOfBoth, ms, notMeasured } from './measure.ts';
import { npmRival } from './npm-rival.ts';

const readCount = 20_000;
const importCount = 100_000;
const batch = 20_000;

interface RisModule {
  RISParser: new (text: string) => { parse(): Record<string, unknown> };
}

export async function benchReferences(folder: string, seed: number): Promise<BenchRow[]> {
  const text = risFile(randomFrom(seed + 2), readCount);
  const expect = (found: number | undefined, wanted: number) => {
    if (found !== wanted) throw new Error(`${found} of ${wanted} references were read`);
  };
  const ours = () => expect(parseReferences(text, 'bench.ris')?.records.length, readCount);
  // Of those that are maintained (docs/decisions/0067) it is the fastest.
  const rival = await npmRival<RisModule>(folder, 'biblatex-csl-converter', '3.6.0', 'lib/index.js');
  const theirs = () => rival && expect(entriesOf(new rival.RISParser(text).parse()), readCount);
  const [oursMs, theirsMs] = await bestOfBoth(4, ours, theirs);
  const imported = await importWhole(folder, seed);
  const name = `RIS, reading ${readCount} references`;
  const whole = `RIS, importing ${importCount} references`;
  const note = `${Math.round(importCount / (imported.ms / 1000))} records/s saved; extractor ${imported.extractorMb} MB, service ${imported.serviceMb} MB more, longest own turn ${ms(imported.longestTurn)}; ${availableParallelism()} cores`;
  if (!rival) {
    const missing = 'biblatex-csl-converter (npm)';
    return [notMeasured(name, ms(oursMs), missing), { ...notMeasured(whole, ms(imported.ms), missing), note }];
  }
  const readingAllMs = theirsMs * (importCount / readCount);
  return [
    {
      ...{ name, ours: ms(oursMs), rival: `${ms(theirsMs)} (biblatex-csl-converter)` },
      ...{ ratio: theirsMs / oursMs, bar: 1, note: `${Math.round(readCount / (oursMs / 1000))} records/s` },
    },
    {
      ...{ name: whole, ours: ms(imported.ms), rival: `${ms(readingAllMs)} (reading alone)` },
      ...{ ratio: readingAllMs / imported.ms, bar: 0.02, note },
    },
  ];
}

const entriesOf = (parsed: Record<string, unknown>) => Object.keys(parsed.entries ?? parsed).length;

async function importWhole(folder: string, seed: number) {
  const path = join(folder, 'bench.ris');
  writeFileSync(path, '');
  for (let first = 0; first < importCount; first += batch)
    writeFileSync(path, `${risFile(randomFrom(seed + first), batch, first)}\n`, { flag: 'a' });
  const workbench = openNodeWorkbench(nodeFolders(join(folder, 'reference-home')));
  const children = memoryOfChildren();
  let longestTurn = 0;
  let isOver = false;
  const watch = async () => {
    for (let last = process.threadCpuUsage(); !isOver; last = process.threadCpuUsage()) {
      await setImmediate();
      const { user, system } = process.threadCpuUsage(last);
      longestTurn = Math.max(longestTurn, (user + system) / 1000);
    }
  };
  try {
    await workbench.services.library.create({ path: 'references' });
    const before = process.memoryUsage().rss;
    let most = before;
    const memory = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 100);
    const watched = watch();
    const started = performance.now();
    const job = await workbench.services.imports.run({ files: [{ path }] }).finished;
    const elapsed = performance.now() - started;
    isOver = true;
    clearInterval(memory);
    await watched;
    const found = job.result?.outcomes[0]?.ids.length;
    if (found !== importCount) throw new Error(`${found} of ${importCount} references were imported`);
    return {
      ...{ ms: elapsed, longestTurn, extractorMb: Math.round(children.most() / 1e6) },
      serviceMb: Math.round((most - before) / 1e6),
    };
  } finally {
    isOver = true;
    children.stop();
    await workbench.close();
  }
}
