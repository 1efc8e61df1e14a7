import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Files share the process and the modules of a worker: making them anew took longer than most tests. What a test puts in
 * place of something else is therefore put back after it, in every file.
 */
const shared = {
  isolate: false,
  maxWorkers: '100%', // Vitest leaves one core idle otherwise, which is half of a small machine.
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
} as const;

/** Three projects: plain Node tests, screens in a fake DOM, and journeys in a real browser (slow, alone). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          include: ['test/{shared,electron,contract,resources,tools}/**/*.test.ts'],
          testTimeout: 30_000,
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
          testTimeout: 30_000, // Whole screens take seconds to draw where many tests share few cores.
          setupFiles: ['test/renderer/helpers/setup.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
