/** The licence of every package that goes into the app, in its own words: most licences ask that they come along. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPackages } from './locked-packages.ts';

const line = '-'.repeat(100);

export function licenceTexts(root: string): string {
  const parts = runPackages(root).map(({ name, version, license, folder, licenceFile }) => {
    const text = licenceFile ? readFileSync(join(folder, licenceFile), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}`;
  });
  return `${parts.sort().join(`\n\n${line}\n\n`)}\n`;
}
