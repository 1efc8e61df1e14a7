/** Gathers what the desktop app needs into dist/stage: bundles, screens, resources, and the packages that are no bundles, cut to size. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arch, addLicences, copyPackages, emptyStage, type Platform, readManifest } from './staging.ts';

/** Answers the folder. dist/electron and dist/screens must be built. */
export function stageDesktop(root: string, platform: Platform, arch: Arch): string {
  const stage = join(root, 'dist', 'stage', `${platform}-${arch}`);
  const copy = emptyStage(root, stage);
  for (const part of ['dist/electron', 'dist/screens', 'resources']) copy(part, part);
  // Not called node_modules, because electron-builder would look for the packages in package.json.
  copyPackages(copy, 'packages', { platform, arch });
  addLicences(root, stage, 'licences', copy);
  const { name, version, description, license, type, main } = readManifest(root);
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  // A deb must name a page.
  const homepage = repository ? `${server}/${repository}` : 'https://metodebenk.example';
  const manifest = { name, version, description, license, homepage, author: 'Metodebenk', type, main };
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest, null, 2));
  return stage;
}
