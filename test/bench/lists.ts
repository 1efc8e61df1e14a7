/** The calls behind the three long lists against the sqlite3 command line returning the same rows. */
import { createDocumentService } from '../../electron/library/services/document-service.ts';
import { createReferenceService } from '../../electron/library/services/reference-service.ts';
import { createTrialService } from '../../electron/library/services/trial-service.ts';
import { type BenchLibrary, sizes } from './library.ts';
import { type BenchRow, bestMs, cpuMs, isInstalled, ms, notMeasured, sqliteCpuMs, sum } from './measure.ts';

/** Trials and references are parsed from JSON, which sqlite3 does not do: they get less of its speed. */
const bars = { documents: 0.5, trials: 0.2, references: 0.15 };

const shown = (links: string) => `removed_at IS NULL AND EXISTS (SELECT 1 FROM ${links} AND source.removed_at IS NULL)`;

const lists = {
  documents: [
    `SELECT document.id, title, kind, language, issuer, year, page_count, format, warning_count, source.name,
      source.sha256, source.byte_length, source.imported_at, person.name
    FROM document JOIN source ON source.id = document.source_id JOIN person ON person.id = source.imported_by
    WHERE document.removed_at IS NULL AND source.removed_at IS NULL ORDER BY source.imported_at, document.id;`,
  ],
  trials: [
    `SELECT id, record, as_of FROM trial
    WHERE ${shown('trial_snapshot s JOIN source ON source.id = s.source_id WHERE s.trial_id = trial.id')} ORDER BY registry_id;`,
    `SELECT s.trial_id, s.as_of, s.record FROM trial_snapshot s JOIN source ON source.id = s.source_id
    WHERE source.removed_at IS NULL ORDER BY s.as_of, s.id;`,
  ],
  references: [
    `SELECT id, csl, doi, pmid FROM reference
    WHERE ${shown('reference_source s JOIN source ON source.id = s.source_id WHERE s.reference_id = reference.id')} ORDER BY id;`,
    `SELECT s.reference_id, source.name, s.raw FROM reference_source s JOIN source ON source.id = s.source_id
    WHERE source.removed_at IS NULL ORDER BY s.source_id, s.seq;`,
  ],
};

export async function benchLists({ session, path }: BenchLibrary): Promise<BenchRow[]> {
  const calls = {
    documents: () => createDocumentService(session).list(),
    trials: () => createTrialService(session).list(),
    references: () => createReferenceService(session).list(),
  };
  const rows: BenchRow[] = [];
  for (const [list, call] of Object.entries(calls) as [keyof typeof calls, () => unknown[]][]) {
    const found = call();
    if (found.length !== sizes[list]) throw new Error(`${found.length} ${list} instead of ${sizes[list]}`);
    const megabytes = (JSON.stringify(found).length / 1e6).toFixed(0);
    const name = `List of ${sizes[list]} ${list}`;
    if (!isInstalled('sqlite3')) {
      rows.push(notMeasured(name, ms(await bestMs(5, call)), 'sqlite3'));
      continue;
    }
    let [oursMs, theirsMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 5; round++) {
      oursMs = Math.min(oursMs, cpuMs(call));
      theirsMs = Math.min(theirsMs, sum(sqliteCpuMs(path, lists[list])));
    }
    rows.push({
      name,
      ours: ms(oursMs),
      rival: `${ms(theirsMs)} (sqlite3)`,
      ratio: theirsMs / oursMs,
      bar: bars[list],
      note: `processor time; parsed into objects; ${megabytes} MB as JSON`,
    });
  }
  return rows;
}
