/**
 * Each call that a screen makes when it opens and on a usual click, checks and JSON included: none may keep a person
 * waiting, nor hold up the others, for whom the service has the same thread.
 */
import { setImmediate } from 'node:timers/promises';
import { answerRequest } from '../../electron/hosts/port-host/answer-request.ts';
import type { Workbench } from '../../electron/hosts/workbench-type.ts';
import { type BenchRow, isInstalled, ms, sqliteCpuMs, sum } from './measure.ts';
import { type ScreenCall, screenCalls } from './screen-calls.ts';
import type { WorkedCopy } from './worked-copy.ts';

const rounds = 6;
const usualMs = 100;

export async function benchClicks({ workbench, path, ids }: WorkedCopy): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const call of screenCalls(ids)) {
    const times: CallTime[] = [];
    for (let round = 0; round < rounds; round++) times.push(await timeOf(workbench, call, round));
    const [worst, best] = [Math.max(...times.map(({ all }) => all)), Math.min(...times.map(({ all }) => all))];
    const held = Math.max(...times.map(({ longest }) => longest));
    const { wantedMs = usualMs } = call;
    rows.push({
      name: `${call.screen}: ${call.path}${call.what ? `, ${call.what}` : ''}`,
      ours: `${ms(worst)} the slowest of ${rounds}`,
      ...rivalOf(call, path, best),
      note:
        worst <= wantedMs ? '' : `others wait ${ms(held)}${held > wantedMs ? `, wanted: under ${wantedMs} ms` : ''}`,
    });
  }
  return rows;
}

interface CallTime {
  all: number;
  /** Of its steps. */
  longest: number;
}

/** Processor time, as on a busy machine the clock tells of others as much as of us. */
async function timeOf(workbench: Workbench, call: ScreenCall, round: number): Promise<CallTime> {
  const { _def } = workbench.router as unknown as { _def: { procedures: Record<string, { _def: { type: 'query' } }> } };
  const procedure = _def.procedures[call.path]!._def.type;
  const input = JSON.parse(JSON.stringify(inputOf(call, round)));
  const started = cpuNow();
  let [last, longest] = [started, 0];
  const turn = () => {
    const now = cpuNow();
    [last, longest] = [now, Math.max(longest, now - last)];
  };
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      await setImmediate();
      turn();
    }
  };
  const watched = watch();
  JSON.stringify(await answerRequest({ id: 1, type: 'call', procedure, path: call.path, input }, workbench));
  turn();
  isOver = true;
  await watched;
  return { all: last - started, longest };
}

function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export const inputOf = ({ input = {} }: ScreenCall, round: number): unknown =>
  typeof input === 'function' ? input(round) : input;

function rivalOf({ sql }: ScreenCall, path: string, ours: number): Pick<BenchRow, 'rival' | 'ratio' | 'bar'> {
  if (!sql || !isInstalled('sqlite3')) return { rival: '', ratio: null, bar: null };
  const theirs = Math.min(...Array.from({ length: rounds }, () => sum(sqliteCpuMs(path, sql))));
  return { rival: `${ms(theirs)} (sqlite3)`, ratio: theirs / ours, bar: 0.05 };
}

/** No click but a job with progress: the whole file is packed, so that nothing stays in its free pages. */
export async function benchErasing({ workbench, ids }: WorkedCopy): Promise<BenchRow> {
  const started = performance.now();
  const run = { kind: 'document', id: ids.spare.at(-1)!, withText: false, backups: 'keep' } as const;
  await workbench.services.erasures.erase(run);
  const oursMs = performance.now() - started;
  return { name: 'Erasing a document, file packed', ours: ms(oursMs), rival: '', ratio: null, bar: null };
}
