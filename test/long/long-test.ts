/** What a long test takes and gives; scripts/test-long.ts runs them all, `npm test` runs a small sample of each. */
export interface LongOptions {
  seed: number;
  count: number;
  /** Told now and then, for people who wait. */
  onProgress?: (done: number) => void;
}

export interface LongReport {
  /** What happened how often. */
  counts: Record<string, number>;
  /** What is worth a look though nothing failed. */
  notes?: string[];
  /** One sentence for each thing that must not happen. */
  failures: string[];
}

export interface LongTest {
  /** How many make the full run. */
  fullCount: number;
  run(options: LongOptions): Promise<LongReport>;
}
