/** The table of ongoing trials in memory: a row for each trial of the test, and what people wrote over it. */
import { ongoingRow } from '../../../shared/cards/ongoing-row.ts';
import type { OngoingRow, TableEdit } from '../../../shared/contract/ongoing-trials.ts';
import type { OngoingTrialService } from '../../../shared/contract/services.ts';
import type { Trial } from '../../../shared/contract/trials.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';

export interface FakeOngoing {
  trials: Trial[];
  tableEdits?: TableEdit[];
  /** The card's table has a row for each trial, and nobody wrote in it. */
  isInCard?: boolean;
}

export function fakeOngoing(state: FakeOngoing): Pick<OngoingTrialService, 'list' | 'edit' | 'decide' | 'ofCard'> {
  const snapshot = { id: 's1', file: 'studier.json', importedAt: '2026-10-02T08:00:00.000Z' };
  const edits = () => state.tableEdits ?? [];
  const rows = (language: Locale): OngoingRow[] =>
    state.trials.map((trial) => ({ ...ongoingRow(trial, language, edits()), snapshot }));
  const isAt = (a: Pick<TableEdit, 'trialId' | 'cell'>) => (b: Pick<TableEdit, 'trialId' | 'cell'>) =>
    a.trialId === b.trialId && a.cell === b.cell;
  return {
    list: ({ language }) => rows(language),
    edit({ trialId, language, cell, text }) {
      const was = rows(language)
        .find((row) => row.trialId === trialId)!
        .cells.find((each) => each.cell === cell)!.registry;
      const others = edits().filter((each) => !isAt({ trialId, cell })(each));
      state.tableEdits = [...others, { trialId, language, cell, text, was, asOf: '2026-10-01' }];
      return rows(language);
    },
    decide({ language, cells, decision }) {
      state.tableEdits = edits().flatMap((edit) => {
        if (!cells.some(isAt(edit))) return edit;
        if (decision === 'accept') return [];
        const row = rows(language).find(({ trialId }) => trialId === edit.trialId)!;
        return { ...edit, was: row.cells.find(({ cell }) => cell === edit.cell)!.registry };
      });
      return rows(language);
    },
    ofCard: () => ({
      field: 'ongoingTrials',
      rows: state.isInCard ? rows('nb').map((row) => ({ row, outdated: [] })) : [],
      missing: 0,
    }),
  };
}
