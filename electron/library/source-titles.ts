/** How the sources of a card are named in print. */
import type { CardSource } from '../../shared/contract/cards.ts';
import { titleOfSource } from '../../shared/model/ocr.ts';
import type { LibraryDatabase } from './database.ts';
import { isReadByOcr } from './documents.ts';
import { referenceIsKnown } from './references.ts';
import type { Row } from './row.ts';
import { trialIsShown } from './trial-shown.ts';

/** A source that was removed keeps its place with a dash. */
export function sourceTitles(db: LibraryDatabase): (source: CardSource) => string {
  // Prepared once: a card has hundreds of sources.
  const document = db.prepare(
    `SELECT title, format FROM document JOIN source ON source.id = document.source_id
       WHERE document.id = ? AND document.removed_at IS NULL AND source.removed_at IS NULL`,
  );
  const trial = db.prepare(`SELECT registry_id FROM trial WHERE id = ? AND ${trialIsShown}`).pluck();
  const reference = db
    .prepare(`SELECT json_extract(csl, '$.title') FROM reference WHERE id = ? AND ${referenceIsKnown}`)
    .pluck();
  return ({ documentId, trialId, referenceId }) => {
    const found = documentId
      ? titleOfRow(document.get(documentId) as Row | undefined)
      : trialId
        ? trial.get(trialId)
        : referenceId && reference.get(referenceId);
    return typeof found === 'string' ? found : '–';
  };
}

const titleOfRow = (row: Row | undefined) =>
  row && titleOfSource(String(row.title), isReadByOcr(row.format) ? 'ocr' : 'file');
