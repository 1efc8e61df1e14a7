/** What the pooled effect would be without each study, one row each, and with all of them last. */

import type { AnalysisChoices } from '../contract/analyses.ts';
import type { Locale } from '../model/vocabulary.ts';
import { oneLine } from '../text/one-line.ts';
import { estimateText, synthesisWord, tauText } from './printed-figures.ts';
import type { AnalysisResult } from './run-analysis.ts';

export interface LeaveOneOutRow {
  name: string;
  text: string;
  tau: string;
  isAll: boolean;
}

/** Empty below three results. */
export function leaveOneOutRows(
  { leaveOneOut, pooled }: AnalysisResult,
  { measure }: AnalysisChoices,
  locale: Locale,
): LeaveOneOutRow[] {
  if (leaveOneOut.length === 0 || !pooled) return [];
  const tau = (value: number | null) => (value === null ? '' : tauText(value, locale));
  return [
    ...leaveOneOut.map(({ name, estimate, tauSquared }) => ({
      ...{ name: oneLine(name), text: estimateText(estimate, measure, locale), tau: tau(tauSquared), isAll: false },
    })),
    {
      name: synthesisWord('rows', 'all', locale),
      ...{ text: estimateText(pooled.estimate, measure, locale), tau: tau(pooled.tauSquared), isAll: true },
    },
  ];
}
