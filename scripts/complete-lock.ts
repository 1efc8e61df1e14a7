/**
 * Names every platform's optional package in package-lock.json; with --check fails where one is missing. A registry that
 * holds only some platforms makes npm leave the others out, and `npm ci` then refuses the lock (decision 0008).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  version?: string;
  license?: string;
  engines?: Record<string, string>;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const path = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockedPackage> };
const platform = /(android|darwin|freebsd|linux|openharmony|win32)-(\w+?)(?:-(\w+))?$/;

const missing: [place: string, entry: LockedPackage][] = [];
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`${owner}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
    const [, os, cpu, kind] = platform.exec(name) ?? [];
    if (!os || !cpu) continue;
    const libc = os !== 'linux' || !kind ? {} : { libc: [kind.startsWith('musl') ? 'musl' : 'glibc'] };
    const { license, engines } = entry;
    const dev = entry.dev ? { dev: true } : {};
    missing.push([
      `node_modules/${name}`,
      { version, cpu: [cpu], ...dev, ...libc, license, optional: true, os: [os], engines },
    ]);
  }
}

if (process.argv.includes('--check')) {
  for (const [place] of missing)
    process.stdout.write(`${place} is not in package-lock.json: run node scripts/complete-lock.ts\n`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else {
  const packages = { ...lock.packages, ...Object.fromEntries(missing) };
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  process.stdout.write(`${missing.length} entries added\n`);
}
