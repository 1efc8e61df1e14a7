/** Writes THIRD-PARTY.md from what is installed for use at run time; with --check fails when the file is out of date. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = join(root, 'THIRD-PARTY.md');

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
}
interface Lock {
  packages: Record<string, LockedPackage>;
}

/** Licences that packages name only in a file of their own. */
const readByHand: Record<string, string> = {
  'dejavu-fonts-ttf': 'Bitstream Vera and Arev font licences',
};

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
const rows = Object.entries(lock.packages)
  .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.optional)
  .map(([path, entry]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const folder = join(root, path);
    const text = existsSync(folder) ? readdirSync(folder).find((file) => /^licen[cs]e/i.test(file)) : undefined;
    return `| ${name} | ${entry.version} | ${readByHand[name] ?? entry.license ?? 'see file'} | ${text ?? ''} |`;
  });
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
