/** pool FILE: pooled effects of the studies in a JSON file, every measure its type has. */
import {
  type Effect,
  logOddsRatio,
  logRiskRatio,
  meanDifference,
  riskDifference,
  standardisedMeanDifference,
  standardisedMeanDifferenceRevMan,
} from '../../../shared/meta-analysis/effects.ts';
import { type Pooled, poolEffects } from '../../../shared/meta-analysis/pool.ts';
import type { CommandHandler } from '../context.ts';
import {
  binaryStudies,
  continuousStudies,
  genericStudies,
  groupColumn,
  type PoolInput,
  poolInputSchema,
} from './pool-input.ts';
import { poolReport, type Report } from './pool-report.ts';
import { readStatisticsFile } from './read-statistics-file.ts';
import { tableReport } from './table-report.ts';

export const pool: CommandHandler = (context) => {
  const { file, input } = readStatisticsFile(context, poolInputSchema);
  const results = resultsOf(input, file);
  return { value: { results }, text: Object.entries(results).map(sentenceOf).join('\n') };
};

function resultsOf(input: PoolInput, file: string): Record<string, Report | null> {
  const column = groupColumn(input.input);
  const pooled = <T extends { study: string }>(studies: readonly T[], effectOf: (study: T) => Effect | null) =>
    poolEffects(
      studies.map((study, i) => ({
        study: study.study,
        group: column === null ? null : String(input.input[i]![column]),
        effect: effectOf(study),
      })),
    );
  const byName = (study: string, index: number) => `${index + 1}: ${study}`;
  const report = (found: Pooled | null, isRatio: boolean) =>
    found && poolReport(found, { isRatio, omittedName: byName });

  if (input.type === 'binary') {
    const studies = binaryStudies(input.input, file);
    const measure = (name: 'RR' | 'OR' | 'RD', effectOf: (study: (typeof studies)[number]) => Effect | null) => {
      const found = pooled(studies, effectOf);
      return found && { ...report(found, name !== 'RD'), ...tableReport(studies, name, found) };
    };
    return { RR: measure('RR', logRiskRatio), OR: measure('OR', logOddsRatio), RD: measure('RD', riskDifference) };
  }
  if (input.type === 'continuous') {
    const studies = continuousStudies(input.input, file);
    return {
      MD: report(pooled(studies, meanDifference), false),
      SMD: report(pooled(studies, standardisedMeanDifference), false),
      SMD_RevMan: report(pooled(studies, standardisedMeanDifferenceRevMan), false),
    };
  }
  const found = pooled(genericStudies(input, file), ({ y, v }) => ({ y, v }));
  const isRatio = input.type !== 'generic';
  return { generic: found && poolReport(found, { isRatio, omittedName: (_, index) => index + 1 }) };
}

function sentenceOf([measure, report]: [string, Report | null]): string {
  if (!report) return `${measure}: not estimable, no study has an effect`;
  const { estimate, ci_lower, ci_upper } = report.fixed_IV as Record<string, number>;
  const digits = (value: number | undefined) => value?.toFixed(4);
  return `${measure}: k = ${report.k}, common effect ${digits(estimate)} (95% CI ${digits(ci_lower)} to ${digits(ci_upper)})`;
}
