/** `npm start`: the desktop app where Electron can be had and shown, otherwise the same screens in a browser. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runServe } from '../electron/hosts/run-serve.ts';
import { getElectron } from './lib/electron-binary.ts';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const isBrowserWanted = args.includes('--browser');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const say = (line: string) => process.stderr.write(`${line}\n`);

const electron = isBrowserWanted || !hasDisplay ? null : await getElectron(root, say);
if (electron) {
  await import('./build.ts');
  const child = spawn(electron, [root, ...args], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  const why = isBrowserWanted ? 'as asked' : hasDisplay ? 'Electron could not be downloaded' : 'no display';
  await runServe(
    args.filter((arg) => arg !== '--browser'),
    `Metodebenk in the browser (${why}):`,
  );
}
