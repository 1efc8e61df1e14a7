/** In a checkout the screens are built when they are missing or older than their sources; a packaged app has them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/errors.ts';

const buildScript = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));

/** Throws AppError internal, reference `screens-not-built`, where there is nothing to show. */
export function ensureScreens(screensFolder: string): void {
  if (existsSync(buildScript)) {
    spawnSync(process.execPath, [buildScript, '--screens-if-stale'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (!existsSync(`${screensFolder}/index.html`)) throw new AppError('internal', { reference: 'screens-not-built' });
}
