/** Opens an address in the person's own browser, where there is one; says whether it tried. */
import { spawn } from 'node:child_process';

export function openBrowser(address: string, env = process.env, platform = process.platform): boolean {
  const command = browserCommand(env, platform);
  if (!command) return false;
  const child = spawn(command[0]!, [...command.slice(1), address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // the address is printed as well
  child.unref();
  return true;
}

/** Null on build machines and where there is no screen to open a browser on. */
export function browserCommand(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] | null {
  if (env.CI) return null;
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
