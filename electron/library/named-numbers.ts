/** The registry numbers that documents name, and which of them have their trial in the library. */
import type { NamedNumber, NamedNumbersInput, NumberInDocument } from '../../shared/contract/trials.ts';
import type { LibraryDatabase } from './database.ts';
import { getDocument } from './documents.ts';
import { mentionsIn } from './number-mentions.ts';
import { getProject } from './projects.ts';
import { recordsOfTrial } from './trial-links.ts';
import { trialOfNumber } from './trial-numbers.ts';
import { newerId } from './versions/document-versions.ts';

/** Documents that are neither in the bin nor have a newer version, nor are excluded by the project of the first value. */
const readDocuments = `SELECT document.id, document.title FROM document JOIN source ON source.id = document.source_id
  WHERE document.removed_at IS NULL AND source.removed_at IS NULL AND ${newerId} IS NULL
    AND NOT EXISTS (SELECT 1 FROM project_item item WHERE item.id = ? || ':document:' || document.id
      AND item.decision = 'excluded')`;

const titleOf = (trialId: string) => `coalesce((SELECT json_extract(record, '$.title') FROM trial
  WHERE trial.id = ${trialId}), '')`;

/** By registry and number. Throws `not-found` for a project that is not there. */
export function listNamedNumbers(db: LibraryDatabase, { projectId, missingOnly }: NamedNumbersInput): NamedNumber[] {
  if (projectId) getProject(db, projectId);
  const rows = db
    .prepare(
      `WITH live AS MATERIALIZED (${readDocuments}), named AS (
         SELECT number, registry, count(*) AS mentions, count(DISTINCT document_id) AS documents,
           min(document_id || printf(' %012d', start)), document_id AS documentId, start, page_index AS pageIndex,
           live.title AS documentTitle
         FROM number_mention JOIN live ON live.id = document_id GROUP BY number)
       SELECT *, ${titleOf('trialId')} AS title FROM (SELECT *, ${trialOfNumber('named.number')} AS trialId FROM named)
       WHERE trialId IS NULL OR NOT ? ORDER BY registry, number`,
    )
    .all(projectId ?? '', missingOnly ? 1 : 0) as (Omit<NamedNumber, 'first'> & {
    documentId: string;
    documentTitle: string;
    pageIndex: number;
    start: number;
  })[];
  return rows.map(({ number, registry, trialId, title, documents, mentions, documentId, documentTitle, ...at }) => ({
    ...{ number, registry, title, documents, mentions },
    trialId: trialId && recordsOfTrial(db, trialId)[0]!,
    first: { documentId, title: documentTitle, page: at.pageIndex + 1, start: at.start },
  }));
}

/** In reading order. Throws `not-found`. */
export function listNumbersIn(db: LibraryDatabase, documentId: string): NumberInDocument[] {
  getDocument(db, documentId);
  const find = db.prepare(
    `SELECT trialId, ${titleOf('trialId')} AS title FROM (SELECT ${trialOfNumber('?')} AS trialId)`,
  );
  return mentionsIn(db, documentId).map(({ pageIndex, ...mention }) => {
    const { trialId, title } = find.get(mention.number) as Pick<NumberInDocument, 'trialId' | 'title'>;
    return { ...mention, page: pageIndex + 1, trialId: trialId && recordsOfTrial(db, trialId)[0]!, title };
  });
}
