/** What is exempt from public access as stored, and the words that must not leave for it. */
import type { CardValue } from '../../shared/contract/cards.ts';
import type { Exemption, ExemptionSubject } from '../../shared/contract/exemptions.ts';
import type { Withheld } from '../../shared/exemptions/withheld.ts';
import type { LibraryDatabase } from './database.ts';
import { getDocumentSource, getDocumentText } from './documents.ts';
import type { Row } from './row.ts';

const exemptionQuery = `SELECT exemption.*, person.name AS person FROM exemption
  JOIN person ON person.id = exemption.created_by WHERE exemption.removed_at IS NULL`;

/** All of the library, oldest first: what one project withholds leaves through no other. */
export function listExemptions(db: LibraryDatabase): Exemption[] {
  const findItem = exemptItemFinder(db);
  const rows = db.prepare(`${exemptionQuery} ORDER BY exemption.id`).all() as Row[];
  return rows.map((row) => exemptionFromRow(row, findItem));
}

export function findExemption(db: LibraryDatabase, id: string): Exemption | null {
  const row = db.prepare(`${exemptionQuery} AND exemption.id = ?`).get(id) as Row | undefined;
  return row ? exemptionFromRow(row, exemptItemFinder(db)) : null;
}

export const isExemptReference = (db: LibraryDatabase, id: string): boolean =>
  db.prepare("SELECT 1 FROM exemption WHERE subject = 'reference' AND item_id = ? AND removed_at IS NULL").get(id) !==
  undefined;

export interface ExemptItem {
  title: string;
  /** The project that the row belongs to; null where it is the library's. */
  projectId: string | null;
}

const itemQueries: Record<ExemptionSubject, string> = {
  document: 'SELECT title, NULL AS projectId FROM document WHERE id = ?',
  passage: 'SELECT title, NULL AS projectId FROM document WHERE id = ?',
  trial:
    "SELECT registry_id || ': ' || json_extract(record, '$.title') AS title, NULL AS projectId FROM trial WHERE id = ?",
  reference: "SELECT json_extract(csl, '$.title') AS title, NULL AS projectId FROM reference WHERE id = ?",
  'card-field': 'SELECT title, project_id AS projectId FROM card WHERE id = ?',
  tag: `SELECT document.title, tag.project_id AS projectId FROM tag JOIN document ON document.id = tag.document_id
    WHERE tag.id = ?`,
  grade: `SELECT outcome.name AS title, grade.project_id AS projectId FROM grade
    JOIN outcome ON outcome.id = grade.outcome_id WHERE grade.id = ?`,
  search: 'SELECT source AS title, project_id AS projectId FROM search WHERE id = ?',
};

/** What an exemption is on; null where the library has no such row. Rows in the bin count: their words may stand elsewhere. */
export function exemptItemFinder(db: LibraryDatabase): (subject: ExemptionSubject, id: string) => ExemptItem | null {
  // Thousands of documents may be marked: to prepare a query anew takes longer than to ask it.
  const queries = new Map<ExemptionSubject, ReturnType<LibraryDatabase['prepare']>>();
  return (subject, id) => {
    const query = queries.get(subject) ?? db.prepare(itemQueries[subject]);
    queries.set(subject, query);
    const found = query.get(id) as { title: string | null; projectId: string | null } | undefined;
    return found ? { title: found.title ?? '', projectId: found.projectId } : null;
  };
}

/** Everything that is withheld, with its words as they stand now. */
export function listWithheld(db: LibraryDatabase): Withheld[] {
  return listExemptions(db).map((exemption) => ({ exemption, ...wordsOf(db, exemption) }));
}

function wordsOf(db: LibraryDatabase, { subject, itemId, field, quote }: Exemption): Omit<Withheld, 'exemption'> {
  const row = (table: string) => (db.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(itemId) ?? {}) as Row;
  const only = (texts: readonly string[]) => ({ texts, titles: [], identifiers: [] });
  switch (subject) {
    case 'document': {
      const name = getDocumentSource(db, itemId).name;
      const titles = [...titlesOf(db, itemId), name, withoutEnding(name)];
      return { texts: [getDocumentText(db, itemId)], titles, identifiers: [] };
    }
    case 'passage':
      return only([quote]);
    case 'trial':
      return recordWords(parsed(row('trial').record), field, ['registryId', 'title', 'officialTitle'], 'registryId');
    case 'reference':
      return recordWords(parsed(row('reference').csl), field, ['title', 'DOI', 'PMID', 'abstract'], 'title');
    case 'card-field': {
      const values = db
        .prepare("SELECT value FROM card_field WHERE card_id = ? AND ? IN ('', key)")
        .pluck()
        .all(itemId, field) as string[];
      return only(values.flatMap((value) => leaves(JSON.parse(value) as CardValue)));
    }
    case 'tag':
      return only(leaves(row('tag').comment));
    case 'grade': {
      const { effect, comment, statement, follow_up, studies, participants, judgements } = row('grade');
      const all: Record<string, unknown> = {
        ...{ effect, comment, statement, follow_up, studies, participants },
        ...parsed(judgements),
      };
      const names = field === '' ? Object.keys(all) : [field];
      return only(names.flatMap((name) => leaves((all[name] as { reason?: string })?.reason ?? all[name])));
    }
    case 'search':
      return only(leaves(row('search').strategy));
  }
}

/** What a document is called, what it calls itself, and what people called it before. */
function titlesOf(db: LibraryDatabase, documentId: string): string[] {
  const titles = db
    .prepare(
      `SELECT title FROM document WHERE id = @id UNION SELECT json_extract(recognised, '$.title') FROM document WHERE id = @id
       UNION SELECT json_extract(before, '$.title') FROM change WHERE table_name = 'document' AND row_id = @id`,
    )
    .pluck()
    .all({ id: documentId }) as (string | null)[];
  return titles.filter((title) => title !== null);
}

/** A whole record is known by its names; a part of it by what stands there. */
function recordWords(
  record: Record<string, unknown>,
  field: string,
  names: readonly string[],
  identifier: string,
): Omit<Withheld, 'exemption'> {
  const wanted = field === '' ? names : [field];
  return {
    texts: wanted.flatMap((name) => leaves(record[name])),
    titles: [],
    identifiers: [identifier, 'DOI', 'PMID'].flatMap((name) => leaves(record[name])),
  };
}

/** Texts and figures of a JSON value. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

const parsed = (json: unknown): Record<string, unknown> => (typeof json === 'string' ? JSON.parse(json) : {});
const withoutEnding = (name: string) => name.replace(/\.[a-z0-9]{1,5}$/i, '');

function exemptionFromRow(row: Row, findItem: ReturnType<typeof exemptItemFinder>): Exemption {
  const subject = row.subject as ExemptionSubject;
  const itemId = String(row.item_id);
  return {
    id: String(row.id),
    projectId: row.project_id as string | null,
    subject,
    itemId,
    field: String(row.field),
    start: row.start as number | null,
    end: row.end as number | null,
    quote: String(row.quote),
    reason: String(row.reason),
    note: String(row.note),
    owner: String(row.owner),
    until: row.until as string | null,
    title: findItem(subject, itemId)?.title ?? '',
    createdAt: String(row.created_at),
    createdBy: String(row.person),
  };
}
