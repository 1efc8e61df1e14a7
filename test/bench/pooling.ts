/** 200 random-effects fits, REML with Hartung–Knapp, against R metafor on the same effects; R's start is not counted. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Effect } from '../../shared/meta-analysis/effects.ts';
import { randomEffects } from '../../shared/meta-analysis/random-effects.ts';
import { below, type Random, randomFrom } from '../long/random.ts';
import { askRival, type BenchRow, bestMs, isInstalled, ms, notMeasured } from './measure.ts';

const sets = 200;
const runs = 5;

/** Five to fifty studies of a log ratio, with a spread of their own in most sets. */
function effectsOf(random: Random): Effect[] {
  const spread = random() < 0.2 ? 0 : random() * 0.4;
  return Array.from({ length: 5 + below(random, 46) }, () => {
    const v = 0.005 + random() * 0.2;
    return { y: -0.2 + normal(random) * Math.sqrt(v + spread), v };
  });
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

interface Fit {
  tauSquared: number;
  estimate: number;
  se: number;
}

const fitOf = (effects: readonly Effect[]): Fit => {
  const { tauSquared, hartungKnapp } = randomEffects(effects, 'REML')!;
  return { tauSquared, estimate: hartungKnapp.estimate, se: hartungKnapp.se };
};

/** Timed with metafor's own settings; its figures are compared at a tighter end of its steps. */
const script = `suppressMessages(library(metafor))
d <- read.csv(commandArgs(TRUE)[1]); s <- split(d, d$set)
one <- function(x, ...) rma(x$y, x$v, method="REML", test="knha", ...)
best <- Inf
for (run in 1:${runs}) { t <- proc.time()[["elapsed"]]; for (x in s) try(one(x, control=list(maxiter=1000)), silent=TRUE); best <- min(best, proc.time()[["elapsed"]] - t) }
cat(best * 1000, "\\n")
for (x in s) tryCatch({ f <- one(x, control=list(threshold=1e-12, maxiter=10000)); cat(sprintf("%.15g %.15g %.15g\\n", f$tau2, as.numeric(f$beta), f$se)) }, error=function(e) cat("NA NA NA\\n"))
`;

export async function benchPooling(folder: string, seed: number): Promise<BenchRow[]> {
  const random = randomFrom(seed + 11);
  const all = Array.from({ length: sets }, () => effectsOf(random));
  const name = `${sets} fits of REML with Hartung–Knapp`;
  const oursMs = await bestMs(runs, () => all.forEach(fitOf));
  if (!isInstalled('Rscript')) return [notMeasured(name, ms(oursMs), 'r-cran-metafor')];
  const [data, code] = [join(folder, 'effects.csv'), join(folder, 'pooling.R')];
  const lines = all.flatMap((effects, set) => effects.map(({ y, v }) => `${set},${y},${v}`));
  writeFileSync(data, `set,y,v\n${lines.join('\n')}\n`);
  writeFileSync(code, script);
  const [time = '', ...printed] = askRival('Rscript', [code, data]).trim().split('\n');
  const theirs = printed.map((line): Fit => {
    const [tauSquared = Number.NaN, estimate = Number.NaN, se = Number.NaN] = line.split(' ').map(Number);
    return { tauSquared, estimate, se };
  });
  const apart = all.flatMap((effects, set) => {
    const theirFit = theirs[set];
    // Where metafor's steps do not come to rest there is nothing to compare with.
    return theirFit && Number.isFinite(theirFit.tauSquared) ? [{ set, by: distance(fitOf(effects), theirFit) }] : [];
  });
  const worst = apart.reduce((most, each) => (each.by > most.by ? each : most));
  if (apart.length < sets / 2 || !(worst.by < 1e-5)) {
    throw new Error(`REML of set ${worst.set} is not that of metafor: ${worst.by}; ${apart.length} compared`);
  }
  const theirsMs = Number(time);
  const note = `largest difference ${worst.by.toExponential(1)} in ${apart.length} of them`;
  return [{ name, ours: ms(oursMs), rival: `${ms(theirsMs)} (R metafor)`, ratio: theirsMs / oursMs, bar: 1, note }];
}

/** Of estimates and standard errors to their size, of τ² to the size of a study's variance, where it may be zero. */
const distance = (ours: Fit, theirs: Fit): number =>
  Math.max(
    Math.abs(ours.estimate - theirs.estimate) / Math.max(0.01, Math.abs(theirs.estimate)),
    Math.abs(ours.se - theirs.se) / theirs.se,
    Math.abs(ours.tauSquared - theirs.tauSquared) / Math.max(0.01, theirs.tauSquared),
  );
