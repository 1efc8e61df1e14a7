/** The sample made once for all journeys: making it takes seconds, and one journey of its own sees it being made. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    sampleLibrary: string;
  }
}

/** Lays the sample where the app of this home keeps its own, so that “Try the sample” only opens it. */
export function layOutSample(home: string): void {
  mkdirSync(home, { recursive: true });
  copyFileSync(inject('sampleLibrary'), join(home, 'sample.metodebenk'));
}
