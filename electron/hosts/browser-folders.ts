/** Where a file can stand that leads a browser to the app: the browser must be able to read it, and no one else. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

export interface PersonFolders {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  home: string;
  settings: string;
}

/**
 * Best first. A browser installed as a snap sees neither `/tmp` nor a folder whose name begins with a dot, where settings
 * stand on Linux; one from Flatpak sees the folder for downloads, and other files only where the desktop hands them over.
 */
export function browserFolders({ env, platform, home, settings }: PersonFolders): string[] {
  if (platform === 'win32' || platform === 'darwin') return [settings];
  const downloads = downloadFolder(env, home);
  return [...(downloads ? [downloads] : []), home, settings].filter(
    (folder) => folder === settings || isSeen(folder, home),
  );
}

/** As the desktop has it, in the person's own language; null where it has none. */
function downloadFolder(env: NodeJS.ProcessEnv, home: string): string | null {
  try {
    const told = readFileSync(join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'user-dirs.dirs'), 'utf8');
    const folder = /^\s*XDG_DOWNLOAD_DIR="([^"]+)"/m.exec(told)?.[1]?.replace(/^\$HOME(?=\/|$)/, home);
    return folder && isAbsolute(folder) ? folder : null;
  } catch {
    return null; // a desktop without such a list
  }
}

function isSeen(folder: string, home: string): boolean {
  const inside = relative(home, folder);
  const isInHome = !inside.startsWith('..') && !isAbsolute(inside);
  return isInHome && existsSync(folder) && !inside.split(sep).some((name) => name.startsWith('.'));
}
