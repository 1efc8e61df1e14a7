/** How the sources of a card are named in print. */
import type { CardSource } from '../../shared/contract/cards.ts';
import type { LibraryDatabase } from './database.ts';
import { referenceIsShown } from './references.ts';
import { trialIsShown } from './trials.ts';

/** A source that was removed keeps its place with a dash. */
export function sourceTitles(db: LibraryDatabase): (source: CardSource) => string {
  // Prepared once: a card has hundreds of sources.
  const document = db
    .prepare(
      `SELECT title FROM document JOIN source ON source.id = document.source_id
       WHERE document.id = ? AND document.removed_at IS NULL AND source.removed_at IS NULL`,
    )
    .pluck();
  const trial = db.prepare(`SELECT registry_id FROM trial WHERE id = ? AND ${trialIsShown}`).pluck();
  const reference = db
    .prepare(`SELECT json_extract(csl, '$.title') FROM reference WHERE id = ? AND ${referenceIsShown}`)
    .pluck();
  return ({ documentId, trialId, referenceId }) => {
    const found = documentId
      ? document.get(documentId)
      : trialId
        ? trial.get(trialId)
        : referenceId && reference.get(referenceId);
    return typeof found === 'string' ? found : '–';
  };
}
