/** One stage on one disk that fills up: how it was refused, and what must not be so afterwards. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../electron/library/database.ts';
import { verifyLibrary } from '../../electron/library/verify.ts';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { AppError } from '../../shared/errors.ts';
import { createStages, type DiskStage, madeNevertheless } from './disk-stages.ts';
import { findHalves } from './library-halves.ts';
import { nodeFolders } from './node-folders.ts';
import type { Random } from './random.ts';
import type { SmallDisk } from './small-disk.ts';

export interface DiskCase {
  disk: SmallDisk;
  /** A folder on another disk. */
  elsewhere: string;
  /** The library that is copied to the small disk. */
  template: string;
  stage: string;
  /** Bytes that are left when the stage begins. */
  free: number;
  random: Random;
}

export interface Told {
  /** Null: there was room enough. */
  code: string | null;
  problems: string[];
}

export async function meetFullDisk({ disk, elsewhere, template, stage, free, random }: DiskCase): Promise<Told> {
  const problems: string[] = [];
  const libraryPath = join(disk.path, 'library.metodebenk');
  copyFileSync(template, libraryPath);
  mkdirSync(join(disk.path, 'home'));
  const workbench = openNodeWorkbench(nodeFolders(join(disk.path, 'home')));
  const { services } = workbench;
  let code: string | null = null;
  try {
    await services.library.open({ path: libraryPath });
    while (services.library.state().backup.lastAt === null) await wait(5);
    const stages = createStages(workbench, { disk: disk.path, elsewhere, libraryPath }, random);
    const chosen = stages[stage]!;
    await chosen.prepare?.();
    disk.fill(free);
    code = await codeOf(chosen, problems);
    if (code !== null) {
      problems.push(...madeNevertheless(chosen).map((path) => `${relative(disk.path, path)} is there, half or not`));
      if (stage !== 'open') problems.push(...unreadable(workbench));
    }
    disk.free();
    // The backup after a migration runs on behind the answer, and its file is not left but still being written.
    while (services.library.state().backup.isUnderWay) await wait(5);
    problems.push(...halfWritten(disk.path));
    if (code !== null) {
      const again = await codeOf(chosen, problems);
      if (again !== null) problems.push(`with room it is still refused: ${again}`);
    }
    await services.library.open({ path: libraryPath });
    services.projects.update({ id: services.projects.list()[0]!.id, question: 'It works on.' });
    await workbench.close();
  } catch (error) {
    problems.push(`${error instanceof Error ? error.stack : String(error)}`.slice(0, 800));
    disk.free();
    await workbench.close().catch(() => undefined);
  }
  return { code, problems: [...problems, ...unsound(disk.path), ...findHalves(libraryPath)] };
}

/** Null where the stage was done. */
async function codeOf(stage: DiskStage, problems: string[]): Promise<string | null> {
  try {
    await stage.run();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'disk-full') problems.push(`refused by ${error.code} (${error.message}), not by disk-full`);
    return error.code;
  }
}

function unreadable({ services }: OpenWorkbench): string[] {
  try {
    for (const { id } of services.documents.list()) services.documents.text(id);
    services.history.list({ projectId: null, limit: 10 });
    return [];
  } catch (error) {
    return [`what stands in the library cannot be read: ${error instanceof Error ? error.message : error}`];
  }
}

const halfWritten = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:part|restored|probe)(?:-journal|-wal|-shm)?$|\.restored\./.test(name))
    .map((name) => `${name} is left`);

/** Every library, copy and backup that has its name, when all are closed. */
function unsound(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const beside = names.filter((name) => /\.metodebenk(?:-wal|-shm|-journal|\.lock)$/.test(name));
  const broken = names
    .filter((name) => name.endsWith('.metodebenk'))
    .filter((name) => {
      const db = openDatabase(join(folder, name), { readOnly: true });
      try {
        return !verifyLibrary(db).sound;
      } finally {
        db.close();
      }
    });
  return [...beside.map((name) => `${name} is left`), ...broken.map((name) => `${name} is not sound`)];
}
