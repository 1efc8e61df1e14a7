/** Pages of the long lists: only the columns that a list shows are taken out of each record. */
import type { ListPage } from '../../shared/contract/list-pages.ts';
import type { ReferenceListRow } from '../../shared/contract/references.ts';
import type { TrialListRow } from '../../shared/contract/trials.ts';
import type { LibraryDatabase } from './database.ts';
import { referenceIsKnown, referenceIsShown, referencesMerged } from './references.ts';
import { trialAsOf, trialIsListed, trialRecord } from './trial-shown.ts';

const trialPage = 1000;
const referencePage = 2000;

const trialFields = [
  'otherIds',
  'title',
  'status',
  'studyType',
  'phases',
  'enrollment',
  'conditions',
  'countries',
  'sponsor',
  'startDate',
  'primaryCompletionDate',
  'completionDate',
  'hasResults',
] as const;
/** SQLite reads these out of a record several times faster than the whole record is parsed. */
const trialPaths = trialFields.map((field) => `'$.${field}'`).join(', ');

/** Formats tell outcomes differently: only when there are more sayings than formats has one registry changed its own. */
const isOutcomeChanged = `CASE WHEN (SELECT count(*) FROM trial_snapshot s WHERE s.trial_id = trial.id) < 2 THEN 0 ELSE (
  SELECT count(DISTINCT json_extract(s.record, '$.outcomes.primary'))
    > count(DISTINCT json_extract(s.record, '$.sourceFormat'))
  FROM trial_snapshot s JOIN source ON source.id = s.source_id
  WHERE s.trial_id = trial.id AND source.removed_at IS NULL) END`;
const linkedIds = `(SELECT json_group_array(other.registry_id) FROM trial_link JOIN trial other ON other.id = trial_link.id
  WHERE head_id = trial.id AND state = 'together' AND other.removed_at IS NULL)`;

/** By registry number. */
export function pageOfTrials(db: LibraryDatabase, after = '', size = trialPage): ListPage<TrialListRow> {
  const found = db
    .prepare(
      `SELECT id, registry_id AS registryId, ${trialAsOf} AS asOf, json_extract(${trialRecord}, ${trialPaths}) AS told,
         ${linkedIds} AS linkedIds, ${isOutcomeChanged} AS isOutcomeChanged
       FROM trial WHERE registry_id > ? AND ${trialIsListed} ORDER BY registry_id LIMIT ?`,
    )
    .all(after, size) as (Pick<TrialListRow, 'id' | 'registryId' | 'asOf'> & {
    told: string;
    linkedIds: string;
    isOutcomeChanged: number;
  })[];
  const rows = found.map(({ told, ...row }) => {
    const values: unknown[] = JSON.parse(told);
    const fields = Object.fromEntries(trialFields.map((field, at) => [field, values[at]]));
    const linked: string[] = JSON.parse(row.linkedIds);
    return { ...row, ...fields, linkedIds: linked, isOutcomeChanged: row.isOutcomeChanged === 1 } as TrialListRow;
  });
  return { rows, next: rows.length < size ? null : rows.at(-1)!.registryId };
}

type Csl = [
  type: string | null,
  title: string | null,
  authors: { family?: string; literal?: string }[] | null,
  date: (number | null)[] | null,
  rawDate: string | null,
  journal: string | null,
  doi: string | null,
  pmid: string | null,
];

const referenceColumns = `id, json_extract(csl, '$.type', '$.title', '$.author', '$.issued.date-parts[0]', '$.issued.raw',
    '$.container-title', '$.DOI', '$.PMID') AS told,
  coalesce(json_extract(csl, '$.abstract'), '') <> '' AS hasAbstract`;

/** In the order of import. */
export function pageOfReferences(db: LibraryDatabase, after = '', size = referencePage): ListPage<ReferenceListRow> {
  const found = db
    .prepare(
      `SELECT ${referenceColumns},
         (SELECT json_group_array(DISTINCT source.name) FROM reference_source rs JOIN source ON source.id = rs.source_id
          WHERE rs.reference_id IN ${referencesMerged('reference.id')} AND source.removed_at IS NULL) AS files
       FROM reference WHERE id > ? AND ${referenceIsShown} ORDER BY id LIMIT ?`,
    )
    .all(after, size) as (ToldReference & { files: string })[];
  const rows = found.map(({ files, ...row }) => ({ ...rowFromTold(row), files: JSON.parse(files) as string[] }));
  return { rows, next: rows.length < size ? null : rows.at(-1)!.id };
}

/** These of them, without the files that they came from; those that are not in the library are left out. */
export function listReferenceRows(db: LibraryDatabase, ids: readonly string[]): Omit<ReferenceListRow, 'files'>[] {
  const found = db
    .prepare(
      `SELECT ${referenceColumns} FROM reference WHERE id IN (SELECT value FROM json_each(?)) AND ${referenceIsKnown}`,
    )
    .all(JSON.stringify(ids)) as ToldReference[];
  return found.map(rowFromTold);
}

interface ToldReference {
  id: string;
  told: string;
  hasAbstract: number;
}

function rowFromTold({ id, told, hasAbstract }: ToldReference): Omit<ReferenceListRow, 'files'> {
  const [type, title, authors, date, rawDate, journal, doi, pmid]: Csl = JSON.parse(told);
  return {
    id,
    type: type ?? '',
    title: title ?? '',
    authors: (authors ?? []).map((name) => name.family ?? name.literal ?? '').filter((name) => name !== ''),
    year: date?.[0] ?? yearIn(rawDate ?? ''),
    journal: journal ?? '',
    doi: doi ?? '',
    pmid: pmid ?? '',
    hasAbstract: hasAbstract === 1,
  };
}

function yearIn(text: string): number | null {
  const year = /\b(1[5-9]|20)\d\d\b/.exec(text)?.[0];
  return year ? Number(year) : null;
}
