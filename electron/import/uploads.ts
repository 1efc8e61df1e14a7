/** Files that the browser host received: kept in a private folder until they are imported. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadService } from '../../shared/contract/bytes.ts';
import { AppError } from '../../shared/errors.ts';
import { isRunning } from '../is-running.ts';
import { makeFolder } from '../make-folder.ts';

export interface Uploads extends UploadService {
  take(uploadId: string): { path: string; discard: () => void };
  clear(): void;
}

/**
 * Uploads get names of our own: a name from outside never becomes a path. Each program has a folder of its own in `parent`,
 * so that none takes away what another receives; what a killed one left is taken away by the next.
 */
export function createUploads(parent: string, ids: () => string): Uploads {
  removeLeftovers(parent);
  const folder = join(parent, String(process.pid));
  const paths = new Map<string, string>();
  const discard = (uploadId: string) => {
    const path = paths.get(uploadId);
    paths.delete(uploadId);
    if (path) rmSync(path, { force: true });
  };
  return {
    begin() {
      makeFolder(folder, 0o700);
      const uploadId = ids();
      const path = join(folder, uploadId);
      paths.set(uploadId, path);
      return { uploadId, path };
    },
    take(uploadId) {
      const path = paths.get(uploadId);
      if (!path) throw new AppError('not-found', { noun: 'upload', id: uploadId });
      return { path, discard: () => discard(uploadId) };
    },
    discard,
    clear() {
      rmSync(folder, { recursive: true, force: true });
      paths.clear();
    },
  };
}

function removeLeftovers(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).filter((each) => !isRunning(Number(each)))) {
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}
