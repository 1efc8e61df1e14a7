/** Results of a trial, read from the stored file of its record when they are asked for; docs/decisions/0080-posted-results.md. */
import type { PostedResults } from '../../shared/contract/posted-results.ts';
import { AppError } from '../../shared/errors.ts';
import type { Session } from '../library/session.ts';
import { getTrialFiles } from '../library/trial-files.ts';
import { getTrial } from '../library/trials.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import { storedSource } from './stored-file.ts';

/** The only form of file whose results are read. */
const readable = 'ctgov-v2-json';

export function createPostedResultReader(settings: {
  session: Session;
  extract: ExtractionPool['extract'];
}): (trialId: string) => Promise<PostedResults> {
  return async (trialId) => {
    const library = settings.session.library();
    const { registryId } = getTrial(library.db, trialId);
    const withResults = getTrialFiles(library.db, trialId).filter(({ record }) => record.hasResults);
    const file = withResults.find(({ record }) => record.sourceFormat === readable);
    if (!file) return { kind: withResults.length > 0 ? 'other-format' : 'none', registryId };
    const name = file.name;
    const read = await settings.extract(
      { name, open: async () => storedSource(library, file) },
      { resultsOf: registryId },
    );
    if (read.kind === 'refused') throw new AppError(read.code, { file: name, ...read.details });
    if (read.kind !== 'posted-results') throw new AppError('extraction-failed', { file: name });
    const { measures, isCut } = read;
    return { kind: 'posted', registryId, asOf: file.asOf, file: name, measures, isCut };
  };
}
