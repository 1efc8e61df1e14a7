/** DOI, PMID, PMCID, ISSN and ISBN as they hide in the fields of bibliographic files. */

/** The DOI in a text, without resolver, in the case printed; '' where there is none. Syntax: DOI Handbook 2.2. */
export function doiFrom(text: string): string {
  const decoded = /%2f/i.test(text) ? text.replace(/%2f/gi, '/') : text;
  const found = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]{1,400}/.exec(decoded)?.[0];
  if (!found) return '';
  // Brackets belong to some DOIs; only a closing one that was never opened is punctuation.
  let doi = found.replace(/[.,;:'”’]+$/, '');
  while (/[)\]}]$/.test(doi) && count(doi, /[([{]/g) < count(doi, /[)\]}]/g))
    doi = doi.slice(0, -1).replace(/[.,;:]+$/, '');
  return doi;
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** A PubMed number that stands alone, after the word PMID, or in a PubMed address. */
export function pmidFrom(text: string): string {
  const value = text.trim();
  if (/^\d{1,8}(?:\.0)?$/.test(value)) return Number(value) > 0 ? String(Number(value)) : '';
  return pmidWithin(value);
}

/** As pmidFrom, but a bare number does not count. */
export function pmidWithin(text: string): string {
  const found =
    /\bPMID:?\s*(?:NLM)?(\d{1,8})\b/i.exec(text) ??
    /\bPUBMED:?\s+(\d{1,8})\b/i.exec(text) ??
    /\b(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/(\d{1,8})\b/i.exec(text);
  return found?.[1] ?? '';
}

export const pmcidFrom = (text: string): string => /\bPMC\d{4,9}\b/i.exec(text)?.[0].toUpperCase() ?? '';

/** The first ISSN in a text as NNNN-NNNC; '' where there is none. */
export function issnFrom(text: string): string {
  const found = /(?<![\d-])(\d{4})[-‐–]?(\d{3}[\dXx])(?![\d-])/.exec(text);
  return found ? `${found[1]}-${found[2]?.toUpperCase()}` : '';
}

/** The first ISBN (10 or 13 digits) in a text, hyphens as printed. */
export function isbnFrom(text: string): string {
  for (const found of text.matchAll(/(?<![\d-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\d-])/g)) {
    const digits = found[0].replace(/[- ]/g, '').length;
    if (digits === 10 || digits === 13) return found[0];
  }
  return '';
}
