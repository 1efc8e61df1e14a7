/**
 * `npm run test:long [-- --seed 7] [--only kills] [--share 0.1]`: the long tests in full counts, one after the other.
 * A failure is repeated with the seed it prints.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { LongTest } from '../test/long/long-test.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' }, share: { type: 'string', default: '1' } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
const folder = join(import.meta.dirname, '../test/long');
const print = (line: string) => process.stdout.write(`${line}\n`);

print(`seed ${seed}`);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.long.ts'))) {
  const name = file.replace('.long.ts', '');
  if (values.only !== undefined && values.only !== name) continue;
  const test = (await import(pathToFileURL(join(folder, file)).href)) as LongTest;
  const count = Math.ceil(test.fullCount * Number(values.share));
  const every = Math.max(1, Math.round(count / 10));
  const started = performance.now();
  print(`${name}: ${count}`);
  const {
    counts,
    notes = [],
    failures,
  } = await test.run({
    seed,
    count,
    onProgress: (done) => {
      if (done % every === 0) print(`  ${done} of ${count}`);
    },
  });
  const told = Object.entries(counts).map(([what, n]) => `${what} ${n}`);
  print(
    `${failures.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${told.join(', ')} (${Math.round((performance.now() - started) / 1000)} s)`,
  );
  for (const line of [...notes, ...failures]) print(`  ${line}`);
  if (failures.length > 0) process.exitCode = 1;
}
print(`seed ${seed}`);
