/** The optimal information size of an outcome beside what its studies have, in people of both groups together. */
import type { BodyOfEvidence } from '../body-of-evidence.ts';
import { sizeForEvents, sizeForMeans, usualSize } from './optimal-size.ts';

export interface InformationSize {
  /** Null where there is nothing to reckon from, and `missing` says what. */
  needed: number | null;
  missing: 'risk' | 'deviation' | 'threshold' | null;
  /** The risk without the intervention that it is reckoned at, 0–1: the middle one; null of means. */
  risk: number | null;
  /** Null where no study tells. */
  participants: number | null;
  /** Of both groups; null of means, and where a study does not tell. */
  events: number | null;
}

export function informationSize(body: BodyOfEvidence): InformationSize {
  const { arms, participants, choices } = body;
  const isMean = choices.measure === 'MD' || choices.measure === 'SMD';
  return {
    ...(isMean ? neededForMeans(body) : neededForEvents(body)),
    participants,
    events: arms && !isMean ? arms.intervention.events + arms.comparison.events : null,
  };
}

type Needed = Pick<InformationSize, 'needed' | 'missing' | 'risk'>;

function neededForEvents({ baselines, choices }: BodyOfEvidence): Needed {
  const risks = baselines.map(({ risk }) => risk).toSorted((a, b) => a - b);
  const middle = risks[Math.floor((risks.length - 1) / 2)] ?? null;
  const needed = middle === null ? null : sizeForEvents(middle, choices.size ?? usualSize);
  return { needed, missing: needed === null ? 'risk' : null, risk: middle };
}

/** The difference to be seen is the threshold of what is important, else of what is small. */
function neededForMeans({ means, choices }: BodyOfEvidence): Needed {
  const { important, small } = choices.thresholds;
  const delta = Math.abs(important ?? small ?? 0);
  const needed = means ? sizeForMeans(means.sd, delta, choices.size ?? usualSize) : null;
  return { needed, missing: needed !== null ? null : delta > 0 ? 'deviation' : 'threshold', risk: null };
}
