/** `npm run dev`: the browser host, with the screens built again at every change. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const builder = spawn(process.execPath, [vite, 'build', '--watch'], { cwd: root, stdio: 'inherit' });
process.on('exit', () => builder.kill());
process.argv.push('--browser');
await import('./start.ts');
