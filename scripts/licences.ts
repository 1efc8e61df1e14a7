/** Writes THIRD-PARTY.md from what is installed for use at run time; with --check fails when the file is out of date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPackages } from './lib/locked-packages.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'THIRD-PARTY.md');

/** Licences that packages name only in a file of their own. */
const readByHand: Record<string, string> = {
  'dejavu-fonts-ttf': 'Bitstream Vera and Arev font licences',
};

const rows = runPackages(root).map(
  ({ name, version, license, licenceFile }) =>
    `| ${name} | ${version} | ${readByHand[name] ?? license ?? 'see file'} | ${licenceFile ?? ''} |`,
);
const bundled = [
  '| DejaVu fonts (resources/fonts) | 2.37 | Bitstream Vera and Arev font licences | resources/fonts |',
  '| Node.js (optional packages node-…) | 24 | MIT | |',
];
const content = `# Third-party licences

What Metodebenk needs when it runs. Made by \`node scripts/licences.ts\`; licence texts stand in each package.

| package | version | licence | file |
|---|---|---|---|
${[...rows.sort(), ...bundled].join('\n')}
`;

if (process.argv.includes('--check')) {
  const isCurrent = existsSync(target) && readFileSync(target, 'utf8') === content;
  process.stdout.write(
    isCurrent ? 'THIRD-PARTY.md is current\n' : 'THIRD-PARTY.md is out of date: run node scripts/licences.ts\n',
  );
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(target, content);
}
