/** Where things stand on this machine: the person's folders, and what the app brings along. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface HostFolders {
  /** Settings, uploads, the sample library. */
  settings: string;
  /** Where new libraries are put unless the person says otherwise. */
  libraries: string;
  resources: string;
  /** The built screens. */
  screens: string;
}

/** METODEBENK_HOME moves the person's folders, for tests and for machines where the profile is on the network. */
export function hostFolders(env: NodeJS.ProcessEnv = process.env, platform = process.platform): HostFolders {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const home = env.METODEBENK_HOME;
  return {
    settings: home ?? join(configFolder(env, platform), 'metodebenk'),
    libraries: home ? join(home, 'libraries') : join(homedir(), 'Metodebenk'),
    resources: join(root, 'resources'),
    screens: join(root, 'dist', 'screens'),
  };
}

function configFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}
