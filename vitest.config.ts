import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/helpers/longest-first.ts';

/** More than cores: a test that waits for a page, a process or a disk leaves a seventh of its core idle. */
const maxWorkers = Math.ceil(availableParallelism() * 1.5);

/**
 * Files share the process and the modules of a worker: making them anew took longer than most tests. What a test puts in
 * place of something else is therefore put back after it, in every file.
 */
const shared = {
  isolate: false,
  maxWorkers,
  sequence: { groupOrder: 1 },
  testTimeout: 30_000, // Whole screens take seconds to draw where many tests share few cores.
  hookTimeout: 30_000, // Hooks open libraries as tests do.
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
} as const;

/**
 * Journeys in a real browser (first, with the machine to themselves), plain Node tests, screens in a fake DOM. Every
 * place in every size and theme, and the keys in both languages, are a project of its own, of which `npm test` holds a share.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/helpers/before-journeys.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'screens',
          include: ['test/e2e/{screens,keyboard,keyboard-evidence}.test.ts'],
          globalSetup: 'test/e2e/helpers/before-journeys.ts',
          env: { METODEBENK_WALK: 'whole' },
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'node',
          include: ['test/{shared,electron,contract,resources,tools}/**/*.test.ts'],
          setupFiles: ['test/helpers/property-seed.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...shared,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/renderer/helpers/setup.ts'],
        },
      },
    ],
  },
});
