/** Trials for the screens and the command line: lists, the ledger of each, and the numbers that documents name. */
import type { TrialService } from '../../../shared/contract/services.ts';
import { atOnce, inSteps } from '../in-steps.ts';
import { listNamedNumbers, listNumbersIn } from '../named-numbers.ts';
import { scanDocuments } from '../number-mentions.ts';
import { pageOfTrials } from '../record-lists.ts';
import { usesOfTrial } from '../record-uses.ts';
import { command, type Session } from '../session.ts';
import { getFit, pageOfFits } from '../trial-fits.ts';
import { diffTrial, getLedger } from '../trial-ledger.ts';
import { joinTrials, partTrial, recordsOfTrial } from '../trial-links.ts';
import { numberTrials } from '../trial-numbers.ts';
import { getTrial, listTrials } from '../trials.ts';

/** Without what has to be read from files. */
export function createTrialService(session: Session): Omit<TrialService, 'results'> {
  const db = () => session.library().db;
  /** What a library of before numbers were kept lacks is made when it is first asked for. */
  const withNumbers = async () => {
    const library = session.library();
    await inSteps(library.db, numberTrials(library));
    await inSteps(library.db, scanDocuments(library));
    return library.db;
  };
  const linking = () => ({ library: session.library(), personId: session.person().id });
  return {
    list: () => listTrials(db()),
    page: ({ after }) => pageOfTrials(db(), after),
    get: (id) => getTrial(db(), id),
    uses: async (id) => usesOfTrial(await withNumbers(), id),
    remove(ids) {
      const params = { title: getTrial(db(), ids[0]!).title, count: ids.length };
      const records = new Set(ids.flatMap((id) => recordsOfTrial(db(), id)));
      return command(session, { projectId: null, action: 'trial.remove', params }, (write) => {
        for (const id of records) write.remove('trial', id);
        return { removed: ids.length };
      });
    },
    ledger(id) {
      atOnce(numberTrials(session.library()));
      return getLedger(db(), id);
    },
    diff: (input) => diffTrial(db(), input),
    link({ id, otherId }) {
      const params = { title: getTrial(db(), id).registryId, other: getTrial(db(), otherId).registryId };
      command(session, { projectId: null, action: 'trial.link', params }, (write) =>
        joinTrials({ ...linking(), write }, { one: id, other: otherId, number: '' }),
      );
      return getLedger(db(), id);
    },
    unlink(id) {
      const [headId] = recordsOfTrial(db(), id);
      const params = { title: getTrial(db(), id).registryId, other: getTrial(db(), headId!).registryId };
      command(session, { projectId: null, action: 'trial.unlink', params }, (write) =>
        partTrial({ ...linking(), write }, id),
      );
      return getLedger(db(), id);
    },
    fits: (input) => pageOfFits(db(), input),
    fit: ({ id, projectId }) => getFit(db(), projectId, id),
    numbers: async (input) => listNamedNumbers(await withNumbers(), input),
    numbersOf(documentId) {
      atOnce(numberTrials(session.library()));
      return listNumbersIn(db(), documentId);
    },
  };
}
