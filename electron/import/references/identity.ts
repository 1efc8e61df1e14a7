/** What makes two references the same work. Pure; used to find duplicates, never to merge without asking. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { foldTitle } from '../../../shared/references/title-key.ts';

export interface ReferenceKeys {
  doi: string | null;
  pmid: string | null;
  /** Folded title, year and first author, joined by `|`. */
  titleKey: string;
}

/**
 * Keys under which a reference meets its duplicates: the same DOI or PMID, and the same `titleKey`. DOIs compare
 * without case (DOI Handbook 2.4). Many works share a short title (`Editorial`), so a `titleKey` alone proves nothing;
 * a work without a title is told by where it stands.
 */
export function referenceKeys(csl: CslItem): ReferenceKeys {
  const title = foldTitle((csl.title ?? '').replace(/^\[(.*)\]\.?$/, '$1'));
  const year = csl.issued?.['date-parts']?.[0]?.[0] ?? /\b\d{4}\b/.exec(csl.issued?.raw ?? '')?.[0] ?? '';
  const first = csl.author?.[0] ?? csl.editor?.[0];
  const name = foldTitle(first?.family ?? first?.literal ?? '');
  const place = title ? '' : `|${foldTitle(csl['container-title'] ?? '')}|${csl.volume ?? ''}|${csl.page ?? ''}`;
  const doi = csl.DOI?.trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .toLowerCase();
  const pmid = /^\s*(\d{1,8})\s*$/.exec(csl.PMID ?? '')?.[1];
  return {
    doi: doi || null,
    pmid: pmid ? String(Number(pmid)) : null,
    titleKey: `${title}|${year}|${name}${place}`,
  };
}
