import type { LibraryProgress, LibraryWork } from '../../shared/contract/library.ts';
import type { CommandContext } from './context.ts';

const quietMs = 1000;
const words: Record<LibraryProgress['phase'], string> = {
  copy: 'Copying',
  verify: 'Checking',
  compact: 'Compacting',
  salvage: 'Salvaging',
  erase: 'Erasing in backups',
  export: 'Exporting',
  merge: 'Merging',
  compare: 'Comparing',
};

/** Says on stderr how far the work has come, once a second and only where it takes longer than that. */
export function tellProgress(context: CommandContext): LibraryWork {
  let toldAt = performance.now();
  return {
    onProgress({ phase, done, total }) {
      if (total === 0 || performance.now() - toldAt < quietMs) return;
      toldAt = performance.now();
      context.err(`${words[phase]}: ${Math.floor((100 * done) / total)}%`);
    },
  };
}
