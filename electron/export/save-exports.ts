/** Several exports into one folder: each is written whole or not at all, and one that fails does not stop the rest. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, parse } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import type { ExportCreate, ExportReport, ExportSave, SavedFile } from '../../shared/contract/exports.ts';
import type { LibraryWork } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { makeFolder } from '../make-folder.ts';
import { writeExport } from '../write-export.ts';
import type { FinishedExport } from './byte-service.ts';

export interface ExportMaker {
  /** Throws the signal's reason where it was aborted before the file was made. */
  render(input: ExportCreate, signal?: CancelSignal): Promise<FinishedExport>;
  /** What the file is of, in words. Throws `not-found`. */
  titleOf(input: ExportCreate): string;
}

export interface SaveWork extends LibraryWork {
  signal?: CancelSignal;
}

/** Cancelled, it keeps the files that are there and says how many were not made. Throws where the folder cannot be made. */
export async function saveExports(
  { folder, items }: ExportSave,
  maker: ExportMaker,
  { onProgress, signal }: SaveWork = {},
): Promise<ExportReport> {
  checkFolder(folder);
  makeFolder(folder);
  const files: SavedFile[] = [];
  for (const item of items) {
    onProgress?.({ phase: 'export', done: files.length, total: items.length });
    // Those who ask how far it has come, or cancel it, are heard between two files.
    await setImmediate();
    if (signal?.aborted) break;
    const file = await saveOne(folder, item, maker, signal);
    if (file) files.push(file);
  }
  return { path: folder, files, leftOut: items.length - files.length };
}

/** Throws `folder-path`. */
export function checkFolder(folder: string): void {
  if (!isAbsolute(folder)) throw new AppError('folder-path', { folder });
}

/** Null where it was cancelled in the middle. */
async function saveOne(
  folder: string,
  item: ExportCreate,
  maker: ExportMaker,
  signal?: CancelSignal,
): Promise<SavedFile | null> {
  const { format } = item;
  let title = '–';
  try {
    title = maker.titleOf(item);
    const { bytes, fileName } = await maker.render(item, signal);
    const path = freePath(folder, fileName);
    writeExport(path, bytes);
    return { title, format, path, byteLength: bytes.length, error: null };
  } catch (error) {
    if (signal?.aborted) return null;
    if (!(error instanceof AppError)) throw error;
    return { title, format, path: null, byteLength: 0, error: { code: error.code, details: error.details } };
  }
}

/** «Kort.pdf», then «Kort (2).pdf»: what stands there is never written over. */
function freePath(folder: string, fileName: string): string {
  const { name, ext } = parse(fileName);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? fileName : `${name} (${number})${ext}`);
    if (!existsSync(path)) return path;
  }
}
