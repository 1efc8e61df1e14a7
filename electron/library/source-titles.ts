/** How the sources of a card are named in print. */
import type { CardSource } from '../../shared/contract/cards.ts';
import { titleOfSource } from '../../shared/model/source-title.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import type { LibraryDatabase } from './database.ts';
import { referenceIsKnown } from './references.ts';
import type { Row } from './row.ts';
import { toldOrigin } from './text-origin.ts';
import { trialIsShown } from './trial-shown.ts';
import { newerId, versionNumber } from './versions/document-versions.ts';

/** A source that was removed keeps its place with a dash. */
export function sourceTitles(db: LibraryDatabase, language: Locale): (source: CardSource) => string {
  // Prepared once: a card has hundreds of sources.
  const document = db.prepare(
    `SELECT title, format, ${versionNumber} AS version, ${newerId} AS newer_id FROM document JOIN source ON source.id = document.source_id
       WHERE document.id = ? AND document.removed_at IS NULL AND source.removed_at IS NULL`,
  );
  const trial = db.prepare(`SELECT registry_id FROM trial WHERE id = ? AND ${trialIsShown}`).pluck();
  const reference = db
    .prepare(`SELECT json_extract(csl, '$.title') FROM reference WHERE id = ? AND ${referenceIsKnown}`)
    .pluck();
  const search = db.prepare('SELECT source FROM search WHERE id = ? AND removed_at IS NULL').pluck();
  return ({ documentId, trialId, referenceId, searchId }) => {
    const found = documentId
      ? titleOfRow(document.get(documentId) as Row | undefined, language)
      : trialId
        ? trial.get(trialId)
        : referenceId
          ? reference.get(referenceId)
          : searchId && search.get(searchId);
    return typeof found === 'string' ? found : '–';
  };
}

function titleOfRow(row: Row | undefined, language: Locale): string | undefined {
  if (!row) return undefined;
  const named = { title: String(row.title), version: Number(row.version), newerId: row.newer_id as string | null };
  return titleOfSource({ ...named, textOrigin: toldOrigin(row.format) }, language);
}
