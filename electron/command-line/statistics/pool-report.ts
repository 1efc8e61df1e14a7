/** Pooled results under the names that the public interface gives them. */

import type { Estimate } from '../../../shared/meta-analysis/estimate.ts';
import type { Pooled } from '../../../shared/meta-analysis/pool.ts';
import type { Interval, RandomEffects } from '../../../shared/meta-analysis/random-effects.ts';
import type { SubgroupTest } from '../../../shared/meta-analysis/subgroups.ts';
import { chiSquaredUpperP } from '../../../shared/statistics/distributions.ts';

export interface ReportOptions {
  /** Ratios are also told exponentiated. */
  isRatio: boolean;
  /** How a study that is left out is named. */
  omittedName(study: string, index: number): string | number;
}

export type Report = Record<string, unknown>;

export function poolReport(pooled: Pooled, options: ReportOptions): Report {
  const { isRatio } = options;
  const { heterogeneity: disagreement, random, egger, subgroups } = pooled;
  return {
    ...(isRatio ? { scale: 'log (exp_* fields are back-transformed)' } : {}),
    per_study: pooled.studies.map(({ study, effect }) => ({ study, yi: effect?.y ?? null, vi: effect?.v ?? null })),
    k: pooled.k,
    heterogeneity: disagreement && {
      Q: disagreement.q,
      Q_df: disagreement.df,
      Q_p: disagreement.p,
      I2_from_Q_percent: 100 * disagreement.iSquared,
      H2_from_Q: disagreement.hSquared,
    },
    fixed_IV: estimateReport(pooled.fixed, isRatio),
    random_DL: random && randomReport(random.DL, isRatio),
    random_PM: random && randomReport(random.PM, isRatio),
    random_REML: random && { ...randomReport(random.REML, isRatio), tau2_Qprofile_ci: pooled.tauInterval },
    egger_regression: egger && {
      bias_intercept: egger.intercept,
      se: egger.se,
      t: egger.t,
      df: egger.df,
      p: egger.p,
      slope: egger.slope,
    },
    leave_one_out: pooled.leaveOneOut.map(({ study, fixed, q, random: refitted, tauSquared }, i) => ({
      omitted: options.omittedName(study, i),
      fixed_IV: { estimate: fixed.estimate, se: fixed.se, Q: q },
      random_REML_wald: { estimate: refitted.estimate, se: refitted.se, tau2: tauSquared },
    })),
    ...(subgroups
      ? {
          subgroups: {
            fixed_IV: subgroupReport(subgroups.fixed),
            random_DL_separate_tau2: subgroupReport(subgroups.DL),
            random_REML_separate_tau2: subgroupReport(subgroups.REML),
            random_REML_common_tau2: {
              tau2: subgroups['common REML'].groups[0]!.tauSquared,
              QM: subgroups['common REML'].q,
              df: subgroups['common REML'].df,
              p: subgroups['common REML'].p,
            },
          },
        }
      : {}),
  };
}

export function estimateReport({ estimate, se, lower, upper, statistic, p }: Estimate, isRatio: boolean): Report {
  const exp = isRatio
    ? { exp_estimate: Math.exp(estimate), exp_ci_lower: Math.exp(lower), exp_ci_upper: Math.exp(upper) }
    : {};
  return { estimate, se, ci_lower: lower, ci_upper: upper, statistic, p, ...exp };
}

/** Cochran's Q with its test. */
export function disagreementReport(q: number, df: number): Report {
  return { Q: q, Q_df: df, Q_p: df > 0 ? chiSquaredUpperP(q, df) : null };
}

function randomReport(random: RandomEffects, isRatio: boolean): Report {
  const { prediction, df } = random;
  const interval = (range: Interval | null) =>
    range && {
      ...range,
      ...(isRatio ? { exp_lower: Math.exp(range.lower), exp_upper: Math.exp(range.upper) } : {}),
    };
  return {
    tau2: random.tauSquared,
    tau: Math.sqrt(random.tauSquared),
    I2_from_tau2_percent: 100 * random.iSquared,
    H2_from_tau2: random.hSquared,
    wald: estimateReport(random.wald, isRatio),
    HK_q: random.hartungKnappQ,
    hartung_knapp: { ...estimateReport(random.hartungKnapp, isRatio), df },
    hartung_knapp_adhoc_max1: { ...estimateReport(random.hartungKnappAtLeastWald, isRatio), df },
    prediction_interval: {
      wald_se_t_km2: interval(prediction.waldTClassic),
      wald_se_t_km1: interval(prediction.waldT),
      wald_se_normal: interval(prediction.waldNormal),
      hk_se_t_km1: interval(prediction.hartungKnappT),
      hk_se_t_km2: interval(prediction.hartungKnappTClassic),
    },
  };
}

function subgroupReport({ groups, q, df, p }: SubgroupTest): Report {
  return {
    groups: groups.map(({ group, k, estimate, se, tauSquared }) => ({ group, k, estimate, se, tau2: tauSquared })),
    Q_between: q,
    df,
    p,
  };
}
