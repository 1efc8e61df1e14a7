/**
 * A number that every commit has of its own and keeps. What is too much for each run is taken in shares by it: a commit is
 * tested alike wherever it is, and the commits after it come to the other shares. `METODEBENK_TURN` repeats one.
 */
import { spawnSync } from 'node:child_process';
import { type Locale, locales } from '../../shared/model/vocabulary.ts';

export function turnOfCommit(): number {
  const { METODEBENK_TURN: given } = process.env;
  if (given !== undefined) return Number(given);
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' });
  // Outside a clone there is no commit.
  return Number.parseInt(stdout?.slice(0, 6) || '0', 16);
}

/** In which language a commit's places are walked; its keys are pressed in the other. Not by the last digits, which choose the places. */
export const localeOfTurn = (turn: number): Locale => locales[Math.floor(turn / 1000) % locales.length]!;
