/** What was judged of several studies with one tool, counted for its pictures. */
import type { AppraisalLevel, AppraisalTool } from '../contract/appraisal-tools.ts';
import { entryOf } from './form.ts';

export interface AppraisedStudy {
  id: string;
  label: string;
  /** Of the study in the pooled result, in any unit; null where there is none. */
  weight: number | null;
  /** By domain: what counts, decided or proposed. */
  levels: Readonly<Record<string, string | null>>;
  overall: string | null;
}

type Named = AppraisalTool['name'];

/** A domain, or the whole with `id` null. */
export interface SummaryColumn {
  id: string | null;
  name: Named | null;
  short: Named | null;
  levels: readonly AppraisalLevel[];
}

export interface TrafficLights {
  columns: SummaryColumn[];
  /** `cells` in the order of the columns; null where nothing is judged. */
  rows: { study: AppraisedStudy; cells: (AppraisalLevel | null)[] }[];
}

export interface Share {
  /** Null: not judged. */
  level: AppraisalLevel | null;
  /** From 0 to 1; those of a bar make 1. */
  share: number;
  studies: number;
}

export interface WeightedSummary {
  bars: { column: SummaryColumn; shares: Share[] }[];
  /** `equal`: every study counts the same, since not all have a weight. */
  basis: 'weights' | 'equal';
  /** The studies that stand in the way of weights. */
  withoutWeight: AppraisedStudy[];
}

/** Each domain once, also where two variants have it, and the whole last. */
export function trafficLights(tool: AppraisalTool, studies: readonly AppraisedStudy[]): TrafficLights {
  const domains = new Map(tool.domains.toReversed().map((domain) => [domain.id, domain]));
  const ids = new Set(tool.domains.map(({ id }) => id));
  const columns: SummaryColumn[] = [...ids].map((id) => {
    const { name, short } = domains.get(id)!;
    return { id, name, short, levels: tool.levels };
  });
  columns.push({ id: null, name: null, short: null, levels: tool.overall.levels });
  return {
    columns,
    rows: studies.map((study) => ({
      study,
      cells: columns.map(({ id, levels }) => {
        const level = id === null ? study.overall : entryOf(study.levels, id);
        return levels.find((each) => each.id === level) ?? null;
      }),
    })),
  };
}

/** Shares in the order of the tool's levels, what is not judged last; levels that no study has are left out. */
export function weightedSummary({ columns, rows }: TrafficLights): WeightedSummary {
  const withoutWeight = rows.map(({ study }) => study).filter(({ weight }) => !isWeight(weight));
  const sum = rows.reduce((total, { study }) => total + (study.weight ?? 0), 0);
  // A sum too large for a number gives no shares either.
  const hasWeights = withoutWeight.length === 0 && sum > 0 && Number.isFinite(sum);
  const weights = rows.map(({ study }) => (hasWeights ? study.weight! / sum : 1 / rows.length));
  return {
    basis: hasWeights ? 'weights' : 'equal',
    withoutWeight,
    bars: columns.map((column, at) => ({
      column,
      shares: [...column.levels, null].flatMap((level) => {
        const fitting = rows.flatMap(({ cells }, row) => (cells[at] === level ? [weights[row]!] : []));
        const share = fitting.reduce((total, each) => total + each, 0);
        return fitting.length > 0 ? [{ level, share, studies: fitting.length }] : [];
      }),
    })),
  };
}

const isWeight = (weight: number | null) => weight !== null && Number.isFinite(weight) && weight >= 0;
