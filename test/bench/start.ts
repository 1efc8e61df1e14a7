/** From the start of the program to the first list that is answered, and what the service holds in memory then and after a walk. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRouter } from '../../shared/contract/router.ts';
import type { Services } from '../../shared/contract/services.ts';
import { type ServedBrowser, startServe } from '../helpers/served-browser.ts';
import { inputOf } from './clicks.ts';
import { type BenchRow, bestMs, isInstalled, ms, runRival } from './measure.ts';
import { screenCalls } from './screen-calls.ts';
import type { WorkedCopy } from './worked-copy.ts';

const rounds = 5;

export async function benchStart({ path, home, ids }: Omit<WorkedCopy, 'workbench'>): Promise<BenchRow[]> {
  const times: number[] = [];
  let memory = { opened: 0, walked: 0 };
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const served = await startServe(dirname(home), [path]);
    try {
      await ask(served, 'documents.list', {});
      times.push(performance.now() - started);
      const opened = memoryOf(served);
      if (round === rounds - 1) memory = { opened, walked: await walk(served, ids) };
    } finally {
      await served.close();
    }
  }
  const isMeasured = memory.opened > 0;
  const list = ['-readonly', path, '.output /dev/null', 'SELECT * FROM document ORDER BY id'];
  const bare = ms(await bestMs(rounds, () => runRival(process.execPath, ['--eval', ''])));
  const sqlite = isInstalled('sqlite3') ? `, sqlite3 ${ms(await bestMs(rounds, () => runRival('sqlite3', list)))}` : '';
  const shown = { rival: '', ratio: null, bar: null };
  return [
    {
      ...shown,
      name: 'Start to the first list of 5000 documents',
      ours: `${ms(Math.max(...times))} the slowest of ${rounds}`,
      note: `best ${ms(Math.min(...times))}; Node itself ${bare}${sqlite}`,
    },
    {
      ...shown,
      name: 'Memory of the service with that library',
      ours: isMeasured ? `${memory.opened} MB opened` : 'not measured: Linux only',
      note: isMeasured ? `${memory.walked} MB after all screens were seen` : '',
    },
  ];
}

/** Asks for all that the screens show. */
async function walk(served: ServedBrowser, ids: WorkedCopy['ids']): Promise<number> {
  const { procedures } = createRouter({} as Services)._def as unknown as {
    procedures: Record<string, { _def: { type: string } }>;
  };
  for (const call of screenCalls(ids)) {
    if (procedures[call.path]!._def.type === 'query') await ask(served, call.path, inputOf(call, 0));
  }
  return memoryOf(served);
}

async function ask({ origin, token }: ServedBrowser, path: string, input: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json', origin, authorization: `Bearer ${token}` };
  const answer = await fetch(`${origin}/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${text.slice(0, 200)}`);
}

/** Megabytes that the service has in memory; 0 where the system does not tell. */
function memoryOf({ pid }: ServedBrowser): number {
  if (process.platform !== 'linux') return 0;
  const service = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0];
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${service}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1000);
}
