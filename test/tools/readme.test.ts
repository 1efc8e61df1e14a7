/** Every command of the README works as it is written there. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const home = mkdtempSync(join(tmpdir(), 'readme-'));
const libraries = ['my.metodebenk', 'my-copy.metodebenk'].map((name) => join(root, name));
const env = { ...process.env, METODEBENK_HOME: home };
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  removeLibraries();
});
const removeLibraries = () => {
  for (const library of libraries) {
    for (const ending of ['', '-wal', '-shm', '.lock', '-backups']) {
      rmSync(`${library}${ending}`, { recursive: true, force: true });
    }
  }
};

const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((match) => match[1]!.trim().split('\n'));
const inline = [...readme.matchAll(/`(npm run [^`]+)`/g)].map((match) => match[1]!.replace(/\s+/g, ' '));
const commands = [...new Set([...blocks, ...inline])];

/** Commands that run whole test suites or build apps have tests of their own, or are this very run. */
const testedElsewhere: Record<string, string> = {
  'npm ci && npm test': '.ci/run',
  'npm run check': '.ci/run',
  'npm run package -- --dir --platform linux': 'test/tools/package.test.ts',
  'npm run package -- --portable --platform linux': 'test/tools/portable.test.ts',
  'npm run test:e2e': 'test/e2e/journey.test.ts',
  'npm run bench': 'test/bench/run.ts',
  'npm run bench clicks': 'test/bench/run.ts',
  'npm run bench scrolling': 'test/bench/run.ts',
  'npm run build': 'package.json',
  'npm run test:long': 'scripts/test-long.ts',
  'npm run dev': 'vite.config.ts',
};
const serves = (command: string) => / start$| serve /.test(command);
const run = commands.filter((command) => !(command in testedElsewhere) && !serves(command));

test('the README has commands, and each is known here', () => {
  expect(run.length).toBeGreaterThan(5);
  for (const file of Object.values(testedElsewhere)) expect(existsSync(join(root, file)), file).toBe(true);
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>;
  for (const command of commands) {
    const script = /npm run (?:-s )?([\w:]+)/.exec(command)?.[1];
    if (script) expect(scripts, command).toHaveProperty([script]);
  }
});

test('the commands do what they say, in the order of the README', { timeout: 120_000 }, () => {
  removeLibraries();
  for (const command of run) {
    const done = spawnSync(command.replace('demo-output', join(home, 'demo')), {
      cwd: root,
      env,
      shell: true,
      encoding: 'utf8',
    });
    expect(done.status, `${command}\n${done.stdout}${done.stderr}`).toBe(0);
  }
  for (const name of [
    'card.pdf',
    'card.docx',
    'ongoing-trials.xlsx',
    'ongoing-trials.csv',
    'pico-matrix.xlsx',
    'summary-of-findings.docx',
    'evidence-profile.pdf',
    'forest-plots.html',
    'pico-matrix.csv',
  ]) {
    expect(existsSync(join(home, 'demo', name)), name).toBe(true);
  }
});

test.each(commands.filter(serves))('%s says its address in one line', { timeout: 120_000 }, async (command) => {
  const words = command.replace('npm ci && ', '').split(' ');
  const args = [...words.slice(1), ...(words.includes('--') ? [] : ['--']), '--no-open'];
  const child = spawn(words[0]!, args, {
    cwd: root,
    env: { ...env, DISPLAY: '', WAYLAND_DISPLAY: '' },
    detached: true,
  });
  try {
    const said = await new Promise<string>((resolve, reject) => {
      let all = '';
      const listen = (data: Buffer) => {
        all += data;
        if (/127\.0\.0\.1:\d+\/#code=\S+/.test(all)) resolve(all);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('exit', (code) => reject(new Error(`ended with ${code}: ${all}`)));
    });
    expect(said.split('\n').filter((line) => line.includes('127.0.0.1'))).toHaveLength(1);
  } finally {
    process.kill(-child.pid!, 'SIGKILL');
  }
});
