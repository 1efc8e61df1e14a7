/** Why a result is not in an analysis, in words: the cell, what stands in it, and what is wrong with that. */
import type { CellFault } from '../meta-analysis/check-studies.ts';
import type { ResultCell } from '../model/studies.ts';
import type { Locale } from '../model/vocabulary.ts';
import { oneLine } from '../text/one-line.ts';
import { synthesisWord } from './printed-figures.ts';
import type { AnalysisRow } from './run-analysis.ts';

export function whyNotPooled(without: NonNullable<AnalysisRow['without']>, locale: Locale): string {
  switch (without.because) {
    case 'left-out': {
      const reason = oneLine(without.reason);
      return reason === ''
        ? synthesisWord('reasons', 'left-out-unsaid', locale)
        : synthesisWord('reasons', 'left-out', locale, { reason });
    }
    case 'incomplete':
      return synthesisWord('reasons', 'incomplete', locale, {
        cells: without.missing.map((cell) => cellName(cell, locale)).join(', '),
      });
    case 'faulty':
      return faultText(without.fault, locale);
    default:
      return synthesisWord('reasons', without.because, locale);
  }
}

function faultText(fault: CellFault, locale: Locale): string {
  const total = fault.kind === 'events-above-total' ? fault.total : '';
  const values = { cell: cellName(fault.cell, locale), value: oneLine(fault.value), total };
  return synthesisWord('faults', fault.kind, locale, values);
}

const cellName = (cell: string, locale: Locale): string => synthesisWord('cells', cell as ResultCell, locale);
