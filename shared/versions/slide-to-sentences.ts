/**
 * What was put in or taken out often begins as its neighbour does; then words may as well belong to the one as to the
 * other. People put in and take out sentences, so the seam is moved to where one begins.
 */
import type { Side } from './word-runs.ts';

/** Changes `at`, which tells for each earlier word which later one it is. */
export function slideToSentences(was: Side, is: Side, at: Int32Array): void {
  for (let seam = 1; seam < at.length; seam += 1) {
    if (at[seam - 1]! < 0) continue;
    let next = seam;
    while (next < at.length && at[next]! < 0) next += 1;
    if (next === at.length || was.isFirst[next]) continue;
    const isPutIn = next === seam && at[seam]! > at[seam - 1]! + 1;
    const isTakenOut = next > seam && at[next] === at[seam - 1]! + 1;
    if (isPutIn || isTakenOut) slide({ seam, next, place: at[next]! }, was, is, at);
  }
}

/** The words before `seam` become those before `next` and `place`, back to where a sentence begins in both. */
function slide(
  { seam, next, place }: { seam: number; next: number; place: number },
  was: Side,
  is: Side,
  at: Int32Array,
) {
  for (let step = 1; step <= seam; step += 1) {
    const isOneRun = at[seam - step]! >= 0 && at[seam - step] === at[seam - 1]! - step + 1;
    if (
      !isOneRun ||
      was.codes[next - step] !== is.codes[place - step] ||
      was.codes[seam - step] !== was.codes[next - step]
    )
      return;
    if (!was.isFirst[next - step] || !is.isFirst[place - step]) continue;
    for (let back = step; back >= 1; back -= 1) {
      at[seam - back] = -1;
      at[next - back] = place - back;
    }
    return;
  }
}
