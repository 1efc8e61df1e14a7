/** What a form shows of many documents at once, and what of it a person changed. */
import type { DocumentRow, DocumentsUpdate } from '../../../shared/contract/documents.ts';
import type { DocumentKind, TextLanguage } from '../../../shared/model/vocabulary.ts';

/** As fields hold it: a choice is '' and a text null where the documents differ; a text is '' where none has any. */
export interface Details {
  kind: DocumentKind | '';
  language: TextLanguage | '';
  issuer: string | null;
  year: string | null;
}

export function commonDetails(rows: readonly DocumentRow[]): Details {
  const common = <Value>(detailOf: (row: DocumentRow) => Value): Value | undefined => {
    const values = new Set(rows.map(detailOf));
    return values.size === 1 ? [...values][0] : undefined;
  };
  return {
    kind: common(({ kind }) => kind) ?? '',
    language: (common(({ language }) => language) as TextLanguage | undefined) ?? '',
    issuer: common(({ issuer }) => issuer ?? '') ?? null,
    year: common(({ year }) => String(year ?? '')) ?? null,
  };
}

/** Null where nothing was changed. An emptied text means that there is none. */
export function detailsChanged(before: Details, now: Details): Omit<DocumentsUpdate, 'ids'> | null {
  const changed: Omit<DocumentsUpdate, 'ids'> = {};
  if (now.kind !== '' && now.kind !== before.kind) changed.kind = now.kind;
  if (now.language !== '' && now.language !== before.language) changed.language = now.language;
  if (now.issuer !== null && now.issuer !== before.issuer) changed.issuer = now.issuer.trim() || null;
  if (now.year !== null && now.year !== before.year) changed.year = now.year.trim() ? Number(now.year) : null;
  return Object.keys(changed).length > 0 ? changed : null;
}
