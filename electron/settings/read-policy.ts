/** The organisation's policy for this machine: a file that only an administrator can write. */
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { z } from 'zod';
import { type Policy, policyRulesSchema } from '../../shared/contract/policy.ts';
import { jsonPlace } from '../json-place.ts';

export interface PolicyMachine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
}

const thisMachine = (): PolicyMachine => ({ platform: process.platform, env: process.env, home: homedir() });

export function policyPath({ platform, env } = thisMachine()): string {
  if (platform === 'win32') return win32.join(env.ProgramData ?? 'C:\\ProgramData', 'Metodebenk', 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Metodebenk/policy.json';
  return '/etc/metodebenk/policy.json';
}

/** Null where there is none. Never throws: a policy that is broken is told, and keeps nobody from their work. */
export function readPolicy(machine = thisMachine(), path = policyPath(machine)): Policy | null {
  const broken = (place: string): Policy => ({
    path,
    rules: {},
    problem: { code: 'policy-broken', details: { path, place } },
  });
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : broken(code ?? 'file');
  }
  let json: unknown;
  try {
    json = JSON.parse(textOf(bytes));
  } catch (error) {
    return broken(jsonPlace(error));
  }
  const read = policyRulesSchema.safeParse(json);
  if (!read.success) return broken(placeOfIssue(read.error.issues[0]!));
  const rules = { ...read.data };
  for (const name of ['libraryFolder', 'backupsFolder'] as const) {
    if (rules[name] === undefined) continue;
    const folder = usableFolder(rules[name], machine);
    if (folder === null) return broken(`${name}: ${rules[name]}`);
    rules[name] = folder;
  }
  return { path, rules, problem: null };
}

/** Windows' own programs write UTF-16, or UTF-8 with a mark before it. */
function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
}

function placeOfIssue(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.') || 'JSON';
}

/** With `~` and `%NAME%` filled in, and made where it is missing; null where it cannot be used. */
function usableFolder(given: string, { platform, env, home }: PolicyMachine): string | null {
  const filled = given.replace(/^~(?=[\\/]|$)/, () => home).replace(/%(\w+)%/g, (whole, name) => env[name] ?? whole);
  const { isAbsolute } = platform === 'win32' ? win32 : posix;
  if (/%\w+%/.test(filled) || !isAbsolute(filled)) return null;
  try {
    mkdirSync(filled, { recursive: true });
    return filled;
  } catch {
    return null;
  }
}
