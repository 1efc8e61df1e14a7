/** What uses one trial or reference, gathered for the pane beside the lists. */
import type { RecordUses } from '../../shared/contract/record-uses.ts';
import type { Reference } from '../../shared/contract/references.ts';
import { fold, tokens } from '../../shared/text/fold.ts';
import type { LibraryDatabase } from './database.ts';
import { getDocumentText } from './documents.ts';
import { matchPassages } from './passages.ts';
import { getReference, referencesMerged } from './references.ts';
import { recordsOfTrial } from './trial-links.ts';
import { getTrial } from './trials.ts';
import { newerId } from './versions/document-versions.ts';

const mostMentions = 40;
/** A title of fewer words stands in many texts that do not mean the publication. */
const leastTitleWords = 5;
const quoteLength = 160;

/** Over all registry records of the trial. Throws `not-found`. */
export function usesOfTrial(db: LibraryDatabase, id: string): RecordUses {
  getTrial(db, id);
  const ids = recordsOfTrial(db, id);
  const imports = db
    .prepare(
      `SELECT source.name AS file, source.imported_at AS at, person.name AS person, s.as_of AS asOf
       FROM trial_snapshot s JOIN source ON source.id = s.source_id JOIN person ON person.id = source.imported_by
       WHERE s.trial_id IN (SELECT value FROM json_each(?)) AND source.removed_at IS NULL
       ORDER BY source.imported_at DESC, s.id DESC`,
    )
    .all(JSON.stringify(ids)) as RecordUses['imports'];
  return { imports, ...usesOf(db, 'trial', ids), mentions: mentionsOfTrial(db, ids) };
}

/** The first places in each document, those of one document together. */
function mentionsOfTrial(db: LibraryDatabase, ids: readonly string[]): RecordUses['mentions'] {
  const places = db
    .prepare(
      `SELECT document_id AS documentId, document.title, page_index + 1 AS page, start FROM number_mention
       JOIN document ON document.id = document_id JOIN source ON source.id = document.source_id
       WHERE number IN (SELECT number FROM trial_number WHERE trial_id IN (SELECT value FROM json_each(?)))
         AND document.removed_at IS NULL AND source.removed_at IS NULL AND ${newerId} IS NULL
       ORDER BY source.imported_at, document_id, start LIMIT ${mostMentions}`,
    )
    .all(JSON.stringify(ids)) as Omit<RecordUses['mentions'][number], 'quote'>[];
  const texts = new Map<string, string>();
  return places.map((place) => {
    const text = texts.get(place.documentId) ?? getDocumentText(db, place.documentId);
    texts.set(place.documentId, text);
    return { ...place, quote: quoteAt(text, place.start) };
  });
}

const quoteAt = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - quoteLength / 4), at + quoteLength)
    .replace(/\s+/g, ' ')
    .trim();

/** Throws `not-found`. */
export function usesOfReference(db: LibraryDatabase, id: string): RecordUses {
  const reference = getReference(db, id);
  const imports = db
    .prepare(
      `SELECT DISTINCT source.name AS file, source.imported_at AS at, person.name AS person, NULL AS asOf
       FROM reference_source rs JOIN source ON source.id = rs.source_id JOIN person ON person.id = source.imported_by
       WHERE rs.reference_id IN ${referencesMerged('@id')} AND source.removed_at IS NULL ORDER BY source.imported_at DESC`,
    )
    .all({ id }) as RecordUses['imports'];
  return { imports, ...usesOf(db, 'reference', [id]), mentions: mentions(db, namesOfReference(reference)) };
}

function usesOf(
  db: LibraryDatabase,
  kind: 'trial' | 'reference',
  ids: readonly string[],
): Pick<RecordUses, 'projects' | 'cards'> {
  const projects = db
    .prepare(
      `SELECT project.id, project.title, item.decision, item.reason, item.updated_at AS at, person.name AS person
       FROM project_item item JOIN project ON project.id = item.project_id JOIN person ON person.id = item.updated_by
       WHERE item.kind = ? AND item.item_id IN (SELECT value FROM json_each(?)) AND item.decision <> 'undecided' AND project.removed_at IS NULL
       ORDER BY project.id`,
    )
    .all(kind, JSON.stringify(ids)) as RecordUses['projects'];
  const cards = db
    .prepare(
      `SELECT DISTINCT card.id, card.title FROM card_field field JOIN card ON card.id = field.card_id
         JOIN project ON project.id = card.project_id, json_each(field.sources) AS source
       WHERE json_extract(source.value, ?) IN (SELECT value FROM json_each(?)) AND card.removed_at IS NULL AND project.removed_at IS NULL
       ORDER BY card.id`,
    )
    .all(`$.${kind}Id`, JSON.stringify(ids)) as RecordUses['cards'];
  return { projects, cards };
}

function namesOfReference({ DOI, PMID, title = '' }: Reference): string[] {
  const isTelling = tokens(title).length >= leastTitleWords;
  return [DOI ?? '', PMID ? `PMID ${PMID}` : '', isTelling ? title : ''].filter((name) => name !== '');
}

/** Passages that hold one of the names word for word. */
function mentions(db: LibraryDatabase, names: readonly string[]): RecordUses['mentions'] {
  const phrases = names
    .map((name) => tokens(name).map(({ word }) => word.replaceAll('"', '""')))
    .filter((words) => words.length > 0)
    .map((words) => `folded : "${words.join(' ')}"`);
  if (phrases.length === 0) return [];
  return matchPassages(db, 'passage_words', phrases.join(' OR '), mostMentions).map((hit) => {
    const passage = getDocumentText(db, hit.documentId).slice(hit.start, hit.end);
    const at = placeIn(passage, names);
    return {
      documentId: hit.documentId,
      title: hit.title,
      page: hit.pageIndex + 1,
      start: hit.start + at,
      quote: quoteAt(passage, at),
    };
  });
}

/** Where the first of the names stands; the start of the passage where a line end or a hyphen parts it. */
function placeIn(passage: string, names: readonly string[]): number {
  const text = fold(passage);
  const found = names.map((name) => text.indexOf(fold(name))).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : 0;
}
