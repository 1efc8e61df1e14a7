/** Each import rule of biome.json is broken once, and the lint says no and names the permitted way. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
const folder = mkdtempSync(join(tmpdir(), 'layering-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the lint says of each probe: a tree of its own under the same rules, one file an import. */
const findings = new Map<string, string>();
const probeName = (file: string, specifier: string, kind = 'import') =>
  join(dirname(file), `probe-${kind} ${specifier}.ts`.replace(/[^a-z.]+|\.(?!ts$)/gi, '-'));

beforeAll(() => {
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }));
  cpSync(join(root, 'scripts', 'lint'), join(folder, 'scripts', 'lint'), { recursive: true });
  for (const [file, specifier] of broken) write(file, specifier, 'import');
  for (const [file, specifier, kind] of permitted) write(file, specifier, kind);
  const args = [biome, 'lint', '--colors=off', '--max-diagnostics=none', '--reporter=json', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const { location, message, advices } of JSON.parse(stdout.slice(stdout.indexOf('{'))).diagnostics) {
    const path = String(location.path?.file ?? location.path).replace(/^\.\//, '');
    findings.set(path, `${findings.get(path) ?? ''}${JSON.stringify(message)}${JSON.stringify(advices)}`);
  }
});

function write(file: string, specifier: string, kind: string): void {
  const path = join(folder, probeName(file, specifier, kind));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${kind} { probe } from '${specifier}';\nexport const used = probe;\n`);
}

const stations = ['import', 'search', 'tagging', 'appraisal', 'cards', 'export', 'settings', 'sample'];

const broken: [file: string, specifier: string, said: string][] = [
  ['shared/grade/probe.ts', 'node:fs', 'shared is pure'],
  ['shared/grade/probe.ts', 'react', 'shared is pure'],
  ['shared/grade/probe.ts', '../../electron/workbench.ts', 'shared is pure'],
  ['shared/grade/probe.ts', '../../renderer/main.tsx', 'shared is pure'],
  ['renderer/ui/probe.ts', '../../electron/workbench.ts', 'import from shared only'],
  ['renderer/ui/probe.ts', 'node:fs', 'import from shared only'],
  ['renderer/ui/probe.ts', '../../shared/contract/cards.ts', 'import type'],
  ['electron/command-line/probe.ts', 'better-sqlite3', 'Only electron/library touches'],
  ['electron/command-line/probe.ts', 'electron', 'Only shell, main, preload'],
  ['electron/command-line/probe.ts', '../../renderer/main.tsx', 'never imports screens'],
  ['electron/library/probe.ts', '../search/query.ts', 'The library knows no station'],
  ['electron/library/probe.ts', 'electron', 'Only shell, main, preload'],
  ['electron/shell/probe.ts', '../library/open-library.ts', 'The shell is thin'],
  ['electron/shell/probe.ts', 'better-sqlite3', 'Only electron/library touches'],
  ...stations.flatMap((station, i): [string, string, string][] => [
    [`electron/${station}/probe.ts`, `../${stations[(i + 1) % stations.length]}/x.ts`, 'Stations meet in library'],
    [`electron/${station}/probe.ts`, '../hosts/port-host.ts', 'Stations meet in library'],
    [`electron/${station}/probe.ts`, 'better-sqlite3', 'Only electron/library touches'],
    [`electron/${station}/probe.ts`, 'electron', 'Only shell, main, preload'],
  ]),
];
const permitted = [
  ['electron/cards/probe.ts', '../library/session.ts', 'import'],
  ['electron/export/probe.ts', '../../shared/cards/check-card.ts', 'import'],
  ['electron/library/probe.ts', 'better-sqlite3', 'import'],
  ['electron/shell/probe.ts', 'electron', 'import'],
  ['renderer/ui/probe.ts', '../../shared/contract/cards.ts', 'import type'],
  ['renderer/ui/probe.ts', '../../shared/errors.ts', 'import'],
] as const;

test.each(broken)('%s may not import %s', (file, specifier, said) => {
  expect(findings.get(probeName(file, specifier)) ?? 'nothing said').toContain(said);
});

test.each(permitted)('%s may import %s (%s)', (file, specifier, kind) => {
  expect(findings.get(probeName(file, specifier, kind)) ?? '').not.toMatch(
    /as types only|from shared only|meet in library|no station|is thin|is pure|Only /,
  );
});
