import type { Study } from '../../contract/studies.ts';
import { hasEnded } from '../../trials/findings.ts';

interface RegisteredTrial {
  id: string;
  registryId: string;
  status: string;
}

/** Registry numbers of trials that have ended, also early, and that no study of the project is told by. */
export function missingTrials(
  trials: readonly RegisteredTrial[],
  studies: readonly Pick<Study, 'sources'>[],
): string[] {
  const told = new Set(studies.flatMap(({ sources }) => sources.map(({ id }) => id)));
  return trials.filter(({ id, status }) => !told.has(id) && hasEnded(status)).map(({ registryId }) => registryId);
}
