/** The log on this machine: failures of the program, one JSON line each, without a word of what was worked on. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { framesFrom, type Problem, problemsFrom } from '../../shared/problem.ts';

const fileBytes = 512 * 1024;
const oldFiles = 4;

export interface Log {
  folder: string;
  /** Notes a failure and answers the reference by which it is found; never throws. */
  error(place: string, thrown: unknown): string;
  /** The same for a failure in another process, which sent what may be told of it. */
  problem(place: string, problems: readonly Problem[]): string;
}

export interface LogOptions {
  /** Holds `logs`. */
  settingsFolder: string;
  /** Each process writes a file of its own. */
  process: string;
  version: string;
  clock: () => Date;
}

export function createLog({ settingsFolder, process, version, clock }: LogOptions): Log {
  const folder = join(settingsFolder, 'logs');
  const file = join(folder, `${process}.log`);

  const problem: Log['problem'] = (place, problems) => {
    const reference = randomBytes(4).toString('hex');
    const entry = {
      at: clock().toISOString(),
      reference,
      version,
      process,
      place,
      problems: problems.map(withoutHome),
    };
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rotate(file);
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not become a failure of its own.
    }
    return reference;
  };

  return { folder, problem, error: (place, thrown) => problem(place, problemsFrom(thrown)) };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < fileBytes) return;
  rmSync(`${file}.${oldFiles}`, { force: true });
  for (let number = oldFiles - 1; number >= 0; number -= 1) {
    const from = number === 0 ? file : `${file}.${number}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${number + 1}`);
  }
}

/** Frames are read once more, because those of another process are only as good as that process. */
function withoutHome({ name, code, frames }: Problem): Problem {
  const home = homedir();
  const known = framesFrom(frames.map((frame) => `    at ${frame}`).join('\n'));
  return { name, code, frames: known.map((frame) => frame.replaceAll(home, '~')) };
}
