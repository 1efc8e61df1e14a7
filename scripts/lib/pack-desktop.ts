/** Stages the desktop app and has electron-builder pack it. */
import { join } from 'node:path';
import { build, type Configuration, Platform as Target } from 'electron-builder';
import { desktopConfig } from './desktop-config.ts';
import { stageDesktop } from './stage-desktop.ts';
import type { Arch, Platform } from './staging.ts';

const targets = { win: Target.WINDOWS, mac: Target.MAC, linux: Target.LINUX };

export interface PackOptions {
  platform: Platform;
  arch: Arch;
  /** The unpacked app only, no installers. */
  isFolder: boolean;
  /** An unpacked Electron; otherwise electron-builder fetches it. */
  electronDist?: string;
  /** Said by tests only, whose Electron is a stand-in and whose app stands elsewhere. */
  changes?: Configuration;
}

/** dist/electron and dist/screens must be built. */
export async function packDesktop(root: string, options: PackOptions): Promise<void> {
  const { platform, arch, isFolder, electronDist, changes } = options;
  const config = desktopConfig();
  const app = stageDesktop(root, platform, arch);
  await build({
    projectDir: root,
    targets: targets[platform].createTarget(isFolder ? 'dir' : undefined, { x64: 1, arm64: 3 }[arch]),
    config: {
      ...config,
      ...changes,
      directories: { ...config.directories, ...changes?.directories, app },
      extraResources: [{ from: join(app, 'licences'), to: 'licences' }],
      ...(electronDist ? { electronDist } : {}),
    },
  });
}
