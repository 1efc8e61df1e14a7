/** The trial records of a test as the screens read them: each alone, in one import, and fitting as the test says. */
import type { TrialService } from '../../../shared/contract/services.ts';
import type { NamedNumber, Trial, TrialFit, TrialLedger } from '../../../shared/contract/trials.ts';
import { AppError } from '../../../shared/errors.ts';

export interface FakeTrials {
  trials: Trial[];
  ledgers?: Record<string, TrialLedger>;
  fits?: Record<string, TrialFit>;
  numbers?: NamedNumber[];
}

const noFit: TrialFit = { score: 0, level: 'none', reasons: [] };

export function fakeTrials(
  state: FakeTrials,
): Pick<TrialService, 'page' | 'get' | 'ledger' | 'fits' | 'fit' | 'numbers' | 'numbersOf' | 'link' | 'unlink'> {
  const get = (id: string): Trial => {
    const trial = state.trials.find((each) => each.id === id);
    if (!trial) throw new AppError('not-found', { noun: 'trial', id });
    return trial;
  };
  const ledger = (id: string): TrialLedger => {
    const { registryId, registry, asOf } = get(id);
    const alone = { id, registryId, registry, asOf: asOf ?? '', snapshots: [], link: null };
    return state.ledgers?.[id] ?? { records: [alone], conflicts: [], related: [] };
  };
  const fitOf = (id: string) => state.fits?.[id] ?? noFit;
  return {
    page: () => ({
      rows: state.trials.map((trial) => ({ ...trial, linkedIds: [], isOutcomeChanged: false })),
      next: null,
    }),
    get,
    ledger,
    link: ({ id }) => ledger(id),
    unlink: ledger,
    fits: () => ({
      rows: state.trials.map(({ id }) => ({ id, score: fitOf(id).score, level: fitOf(id).level })),
      next: null,
    }),
    fit: ({ id }) => fitOf(id),
    numbers: async ({ missingOnly }) => (state.numbers ?? []).filter(({ trialId }) => !missingOnly || trialId === null),
    numbersOf: () => [],
  };
}
