/** How far each trial is about a project's question, kept as long as neither changes. */
import type { ListPage } from '../../shared/contract/list-pages.ts';
import type { TrialFit, TrialFitRow, TrialFitsInput, TrialRecord } from '../../shared/contract/trials.ts';
import { createFitter } from '../../shared/trials/fit.ts';
import type { LibraryDatabase } from './database.ts';
import { getProject } from './projects.ts';
import { trialIsListed, trialRecord } from './trial-shown.ts';
import { getTrial } from './trials.ts';

const fitPage = 500;
/** A page ends where it has taken so long: some records say a hundred times as much as others. */
const longestMs = 40;

interface Known {
  pico: string;
  fitter: ReturnType<typeof createFitter>;
  /** By snapshot, which is never written anew. */
  rows: Map<string, TrialFitRow>;
}
const known = new WeakMap<LibraryDatabase, Map<string, Known>>();

function fitterOf(db: LibraryDatabase, projectId: string): Known {
  const project = getProject(db, projectId);
  const pico = JSON.stringify(project.pico);
  const projects = known.get(db) ?? new Map<string, Known>();
  known.set(db, projects);
  const now = projects.get(projectId);
  if (now?.pico === pico) return now;
  const made: Known = { pico, fitter: createFitter(project.pico), rows: new Map() };
  projects.set(projectId, made);
  return made;
}

/** By registry number. Throws `not-found`. */
export function pageOfFits(db: LibraryDatabase, { projectId, after = '' }: TrialFitsInput): ListPage<TrialFitRow> {
  const { fitter, rows } = fitterOf(db, projectId);
  const found = db
    .prepare(
      `SELECT id, registry_id AS registryId, (SELECT max(s.id) FROM trial_snapshot s WHERE s.trial_id = trial.id) AS snapshot,
         (SELECT count(*) FROM source WHERE removed_at IS NOT NULL) AS inBin
       FROM trial WHERE registry_id > ? AND ${trialIsListed} ORDER BY registry_id LIMIT ?`,
    )
    .all(after, fitPage) as { id: string; registryId: string; snapshot: string; inBin: number }[];
  const read = db.prepare(`SELECT ${trialRecord} FROM trial WHERE id = ?`).pluck();
  const began = performance.now();
  const fits: TrialFitRow[] = [];
  for (const { id, registryId, snapshot, inBin } of found) {
    const key = `${snapshot} ${inBin}`;
    const row = rows.get(key) ?? fitRow(id, fitter(JSON.parse(String(read.get(id))) as TrialRecord));
    rows.set(key, row);
    fits.push(row);
    if (performance.now() - began > longestMs) return { rows: fits, next: registryId };
  }
  return { rows: fits, next: found.length < fitPage ? null : found.at(-1)!.registryId };
}

const fitRow = (id: string, { score, level }: TrialFit): TrialFitRow => ({ id, score, level });

/** With its reasons. Throws `not-found`. */
export function getFit(db: LibraryDatabase, projectId: string, id: string): TrialFit {
  return fitterOf(db, projectId).fitter(getTrial(db, id));
}
