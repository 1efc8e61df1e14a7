import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractionPool } from '../../../electron/import/extraction-pool.ts';
import type { ExtractionLimits } from '../../../electron/import/extraction-worker.ts';
import { emptyTrials, type FakeExtractor, fakeExtractor } from './fake-extractor.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array = 'bytes') {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name };
}

type OnFile = (fake: FakeExtractor, id: number, name: string) => void;

/** A pool over fakes that do `onFile`; `memory` is what every process is said to hold. */
function poolOf(
  onFile: OnFile,
  {
    size = 1,
    limits,
    memory = () => 50e6,
  }: { size?: number; limits?: Partial<ExtractionLimits>; memory?: () => number } = {},
) {
  const started: FakeExtractor[] = [];
  const pool = createExtractionPool({
    startExtractor: () => {
      const fake = fakeExtractor(onFile);
      started.push(fake);
      return fake;
    },
    size,
    limits: { idleMs: 5000, pollMs: 10, memoryBytes: 600e6, ...limits },
    memoryOf: async () => memory(),
  });
  return { pool, started };
}

const answer: OnFile = (fake, id) => fake.tell({ id, extraction: emptyTrials });

describe('the extraction pool', () => {
  it('sends the bytes of a file and hands back what comes', async () => {
    const { pool, started } = poolOf(answer);
    const bytes = new Uint8Array(2_500_000).map((_, index) => index % 251);
    expect(await pool.extract(file('big', bytes))).toEqual(emptyTrials);
    const chunks = started[0]?.received.flatMap((message) => ('chunk' in message ? [message.chunk] : [])) ?? [];
    expect(chunks.length).toBe(3);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    pool.close();
  });

  it('keeps a process for the next file and never runs more than its size', async () => {
    let running = 0;
    let most = 0;
    const { pool, started } = poolOf(
      (fake, id) => {
        most = Math.max(most, ++running);
        setTimeout(() => {
          running--;
          fake.tell({ id, extraction: emptyTrials });
        }, 15);
      },
      { size: 2 },
    );
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => pool.extract(file(name))));
    expect(started).toHaveLength(2);
    expect(most).toBe(2);
    pool.close();
  });

  it('refuses a file whose process crashes and starts a fresh one for the next', async () => {
    const { pool, started } = poolOf((fake, id, name) => (name === 'bad' ? fake.exit() : answer(fake, id, name)));
    const outcomes = await Promise.all([pool.extract(file('bad')), pool.extract(file('good'))]);
    expect(outcomes[0]).toEqual({ kind: 'refused', code: 'extraction-failed', details: { file: 'bad' } });
    expect(outcomes[1]).toEqual(emptyTrials);
    expect(started).toHaveLength(2);
    pool.close();
  });

  it('kills a process that is silent for too long', async () => {
    const { pool, started } = poolOf((fake, id, name) => (name === 'hangs' ? undefined : answer(fake, id, name)), {
      limits: { idleMs: 60 },
    });
    expect(await pool.extract(file('hangs'))).toMatchObject({
      code: 'extraction-too-slow',
      details: { file: 'hangs' },
    });
    expect(started[0]?.isKilled).toBe(true);
    expect(await pool.extract(file('next'))).toEqual(emptyTrials);
    pool.close();
  });

  it('gives a long file more time as long as it makes progress', async () => {
    const told: number[] = [];
    const { pool } = poolOf(
      (fake, id) => {
        let done = 0;
        const timer = setInterval(() => {
          done++;
          fake.tell({ id, progress: { unit: 'page', done, total: 6 } });
          if (done < 6) return;
          clearInterval(timer);
          fake.tell({ id, extraction: emptyTrials });
        }, 40);
      },
      { limits: { idleMs: 120 } },
    );
    const onProgress = ({ done }: { done: number }) => told.push(done);
    expect(await pool.extract(file('long'), { onProgress })).toEqual(emptyTrials);
    expect(told).toEqual([1, 2, 3, 4, 5, 6]);
    pool.close();
  });

  it('kills a process that grows past the limit', async () => {
    let held = 50e6;
    const { pool, started } = poolOf(
      () => {
        held = 700e6;
      },
      { memory: () => held },
    );
    expect(await pool.extract(file('bomb'))).toEqual({
      kind: 'refused',
      code: 'extraction-too-much-memory',
      details: { file: 'bomb' },
    });
    expect(started[0]?.isKilled).toBe(true);
    pool.close();
  });

  it('counts memory from what the fresh process held, and replaces one that keeps a lot', async () => {
    let held = 400e6;
    const { pool, started } = poolOf(
      (fake, id) => {
        held = 900e6;
        setTimeout(() => answer(fake, id, ''), 50);
      },
      { memory: () => held },
    );
    expect(await pool.extract(file('large'))).toEqual(emptyTrials);
    held = 400e6;
    expect(await pool.extract(file('after'))).toEqual(emptyTrials);
    expect(started).toHaveLength(2);
    pool.close();
  });

  it('kills the process of a file that is cancelled, and drops files still waiting', async () => {
    const { pool, started } = poolOf((fake, id, name) => (name === 'last' ? answer(fake, id, name) : undefined));
    const stop = new AbortController();
    const running = pool.extract(file('running'), { signal: stop.signal });
    const waiting = pool.extract(file('waiting'), { signal: stop.signal });
    const last = pool.extract(file('last'));
    await expect.poll(() => started[0]?.received.length).toBe(2);
    stop.abort();
    expect(await running).toEqual({ kind: 'refused', code: 'import-cancelled', details: { file: 'running' } });
    expect(await waiting).toEqual({ kind: 'refused', code: 'import-cancelled', details: { file: 'waiting' } });
    expect(await last).toEqual(emptyTrials);
    expect(started[0]?.isKilled).toBe(true);
    expect(started.flatMap((fake) => fake.received).some((m) => 'name' in m && m.name === 'waiting')).toBe(false);
    pool.close();
  });

  it('refuses what cannot be opened without starting a process', async () => {
    const { pool, started } = poolOf(answer);
    const gone = { path: join(folder, 'no such file'), name: 'gone.pdf' };
    expect(await pool.extract(gone)).toMatchObject({ code: 'file-not-found', details: { file: 'gone.pdf' } });
    expect(started).toHaveLength(0);
    pool.close();
  });

  it('ends its processes and refuses the rest when it closes', async () => {
    const { pool, started } = poolOf(() => undefined);
    const files = [pool.extract(file('one')), pool.extract(file('two'))];
    await expect.poll(() => started[0]?.received.length).toBe(2);
    pool.close();
    for (const outcome of await Promise.all(files)) expect(outcome).toMatchObject({ code: 'import-cancelled' });
    expect(started[0]?.isKilled).toBe(true);
  });
});
