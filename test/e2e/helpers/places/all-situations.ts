/** Every state of the app that is walked, in the order that one leads to the next. A new place goes into its list there. */
import { connectionSituation } from './connection-situations.ts';
import { emptySituations } from './empty-situations.ts';
import { failing } from './failing-situations.ts';
import { packetSituations } from './packet-situations.ts';
import type { Situation } from './place.ts';
import { sampleSituations } from './sample-situations.ts';
import { startSituations } from './start-situations.ts';
import { troubleSituations } from './trouble-situations.ts';

export const allSituations: readonly Situation[] = [
  ...startSituations,
  ...sampleSituations,
  failing,
  connectionSituation,
  ...packetSituations,
  ...emptySituations,
  ...troubleSituations,
];
