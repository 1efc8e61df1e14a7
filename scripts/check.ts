/** `npm run check`: types, lint with layering, format, unused code, words in both languages. All run; any can fail it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const steps: [string, string, string[]][] = [
  ...['shared', 'electron', 'renderer', 'scripts', 'test'].map((folder): [string, string, string[]] => [
    `types of ${folder}`,
    bin('tsc'),
    ['-p', folder],
  ]),
  ['lint, layering and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['unused code', bin('knip'), []],
  ['words in both languages', process.execPath, [join(root, 'scripts/check-locales.ts')]],
  ['lock of all platforms', process.execPath, [join(root, 'scripts/complete-lock.ts'), '--check']],
  ['list of licences', process.execPath, [join(root, 'scripts/licences.ts'), '--check']],
];

const failed = steps.filter(([name, command, args]) => {
  const started = performance.now();
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const isFine = done.status === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${isFine ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n${isFine ? '' : `${done.stdout}${done.stderr}\n`}`,
  );
  return !isFine;
});
process.exitCode = failed.length > 0 ? 1 : 0;
