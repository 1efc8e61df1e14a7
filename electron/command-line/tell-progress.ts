import type { LibraryProgress } from '../../shared/contract/library.ts';
import type { CommandContext } from './context.ts';

const quietMs = 1000;

/** Says on stderr how far the work has come, once a second and only where it takes longer than that. */
export function tellProgress(context: CommandContext): (progress: LibraryProgress) => void {
  let toldAt = performance.now();
  return ({ phase, done, total }) => {
    if (total === 0 || performance.now() - toldAt < quietMs) return;
    toldAt = performance.now();
    context.err(`${phase === 'copy' ? 'Copying' : 'Checking'}: ${Math.floor((100 * done) / total)} %`);
  };
}
