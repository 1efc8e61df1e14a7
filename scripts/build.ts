/** `npm run build`: the screens and the desktop app's code into dist. `--screens-if-stale`: only the screens, only if old. */
import { join } from 'node:path';
import { build } from 'vite';
import { bundleElectron } from './lib/bundle-electron.ts';
import { isStale } from './lib/stale.ts';

const root = join(import.meta.dirname, '..');
const screenSources = ['renderer', 'shared', 'resources', 'vite.config.ts', 'package-lock.json', 'scripts/lib'];
const isQuick = process.argv.includes('--screens-if-stale');
const page = join(root, 'dist', 'screens', 'index.html');

if (
  !isQuick ||
  isStale(
    page,
    screenSources.map((source) => join(root, source)),
  )
) {
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}
if (!isQuick) await bundleElectron(root);
