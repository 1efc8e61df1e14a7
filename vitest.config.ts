import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Three projects: plain Node tests, screens in a fake DOM, and journeys in a real browser (slow, alone). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/{shared,electron,contract,resources,tools}/**/*.test.ts'],
          testTimeout: 30_000,
          setupFiles: ['test/helpers/property-seed.ts'],
        },
      },
      {
        plugins: [react()],
        test: { name: 'renderer', environment: 'happy-dom', include: ['test/renderer/**/*.test.{ts,tsx}'] },
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
