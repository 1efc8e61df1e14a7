/** What the lists on the screens ask for, page by page through the router: no answer may keep a person waiting. */
import { createReferenceService } from '../../electron/library/services/reference-service.ts';
import { createTrialService } from '../../electron/library/services/trial-service.ts';
import { createRouter } from '../../shared/contract/router.ts';
import type { Services } from '../../shared/contract/services.ts';
import type { BenchLibrary } from './library.ts';
import { type BenchRow, ms } from './measure.ts';

const rounds = 3;

export async function benchPages({ session }: BenchLibrary): Promise<BenchRow[]> {
  const services = { trials: createTrialService(session), references: createReferenceService(session) };
  const router = createRouter(services as unknown as Services).createCaller({});
  const rows: BenchRow[] = [];
  for (const noun of ['trials', 'references'] as const) {
    let [worst, whole, count] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    for (let round = 0; round < rounds; round++) {
      const answers = await timesOfPages((after) => router[noun].page(after === undefined ? {} : { after }));
      worst = Math.min(worst, Math.max(...answers.times));
      whole = Math.min(
        whole,
        answers.times.reduce((sum, each) => sum + each, 0),
      );
      count = answers.count;
    }
    rows.push({
      name: `Pages of ${count} ${noun}`,
      ours: `${ms(worst)} the slowest answer`,
      rival: '',
      ratio: null,
      bar: null,
      note: `processor time with checks and JSON; all pages ${ms(whole)}; wanted: under 100 ms an answer`,
    });
  }
  return rows;
}

async function timesOfPages(page: (after?: string) => Promise<{ rows: unknown[]; next: string | null }>) {
  const times: number[] = [];
  let count = 0;
  for (let after: string | undefined; ; ) {
    const started = process.cpuUsage();
    const answer = await page(after);
    JSON.stringify(answer);
    const used = process.cpuUsage(started);
    times.push((used.user + used.system) / 1000);
    count += answer.rows.length;
    if (answer.next === null) return { times, count };
    after = answer.next;
  }
}
