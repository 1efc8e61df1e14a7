/** Which trial rows people see, and which of their snapshots speaks for them; pieces of SQL for queries of `trial`. */

const liveFile = (table: string) => `SELECT 1 FROM trial_snapshot s JOIN source ON source.id = s.source_id
  WHERE s.trial_id = ${table}.id AND source.removed_at IS NULL`;
const isShown = (table: string) => `${table}.removed_at IS NULL AND EXISTS (${liveFile(table)})`;

/** A record is shown while it is not in the bin and a file that tells of it is not either. */
export const trialIsShown = isShown('trial');

/** Of the registry records of one trial the lists show one: the others stand with it while it is shown itself. */
export const trialIsListed = `${trialIsShown} AND NOT EXISTS (
  SELECT 1 FROM trial_link link JOIN trial head ON head.id = link.head_id
  WHERE link.id = trial.id AND link.state = 'together' AND ${isShown('head')})`;

const fromBin = `EXISTS (SELECT 1 FROM trial_snapshot s JOIN source ON source.id = s.source_id
  WHERE s.trial_id = trial.id AND source.removed_at IS NOT NULL)`;
const newestLive = (column: string) => `(SELECT s.${column} FROM trial_snapshot s JOIN source ON source.id = s.source_id
  WHERE s.trial_id = trial.id AND source.removed_at IS NULL ORDER BY s.as_of DESC, s.id DESC LIMIT 1)`;

/** The row holds its newest snapshot; where the file of one is in the bin, the newest that is left speaks. */
export const trialRecord = `CASE WHEN ${fromBin} THEN ${newestLive('record')} ELSE trial.record END`;
export const trialAsOf = `CASE WHEN ${fromBin} THEN ${newestLive('as_of')} ELSE trial.as_of END`;
