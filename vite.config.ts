/** Builds the screens: renderer → dist/screens, every file local, nothing inline. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noncePlaceholder } from './electron/hosts/screens.ts';
import { pdfAssets } from './scripts/lib/pdf-assets.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), pdfAssets(here('node_modules/pdfjs-dist'))],
  html: { cspNonce: noncePlaceholder },
  worker: { format: 'es' },
  build: {
    outDir: here('dist/screens'),
    emptyOutDir: true,
    target: 'es2024',
    sourcemap: false,
    // Inlined files would need data: in more places of the policy, and are no faster from the same machine.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
  },
});
