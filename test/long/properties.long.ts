/** Every property test with many seeds: what holds for one seed in `npm test` must hold for any. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { LongOptions, LongReport } from './long-test.ts';

/** Seeds tried; each runs all property tests. */
export const fullCount = 30;

export async function run({ seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const root = join(import.meta.dirname, '../..');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const failures: string[] = [];
  for (let done = 0; done < count; done++) {
    const tried = seed + done;
    const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', '--project', 'node', '.prop.test'], {
      cwd: root,
      env: { ...process.env, SEED: String(tried), NO_COLOR: '1' },
      encoding: 'utf8',
    });
    if (status !== 0) failures.push(`SEED=${tried}: ${stdout.slice(-2000)}`);
    onProgress?.(done + 1);
  }
  return { counts: { seeds: count, failed: failures.length }, failures };
}
