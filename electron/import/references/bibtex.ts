/** BibTeX and BibLaTeX to CSL. Fields: the BibLaTeX manual, chapter 2. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { type BibtexEntry, readBibtexEntries } from './bibtex-entries.ts';
import { coversText, cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { doiFrom, isbnFrom, issnFrom, pmcidFrom, pmidFrom, pmidWithin } from './identifiers.ts';
import { issuedFrom } from './issued.ts';
import { textFromLatex } from './latex-text.ts';
import { type CslName, givenFirstName } from './names.ts';

const types: Record<string, string> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  review: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  proceedings: 'book',
  manual: 'report',
  inbook: 'chapter',
  incollection: 'chapter',
  suppbook: 'chapter',
  inreference: 'entry',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  patent: 'patent',
  dataset: 'dataset',
  data: 'dataset',
  software: 'software',
  standard: 'standard',
  legislation: 'legislation',
  periodical: 'periodical',
};

/** Null where entries do not make up the text: prose with a citation in it is no bibliography. */
export function readBibtex(text: string): ReferenceReading | null {
  if (!/^[^\S\n]*\uFEFF?@[^\S\n]*[A-Za-z]+\s*[{(]/m.test(text)) return null;
  const { entries, problems, warnings } = readBibtexEntries(text.replaceAll('\uFEFF', ' '));
  const fielded = entries.filter((entry) => entry.fields.size > 0).length;
  const isOnlyProblem =
    entries.length === 0 && problems.length > 0 && /^\s*@\s*[A-Za-z]+\s*[{(][^=]*?,\s*[A-Za-z]+\s*=/.test(text);
  if (!isOnlyProblem && (fielded === 0 || !coversText(entries, text.replace(/^@comment.*$/gim, '')))) return null;
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const records = entries.map((entry) => ({ csl: cslFromBibtex(withParent(entry, byKey)), raw: entry.raw }));
  return { records, problems, warnings };
}

/** A part of a book or of proceedings takes what it does not tell from the entry that it names. */
function withParent(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  const parent = byKey.get((entry.fields.get('crossref') ?? '').trim().toLowerCase());
  if (!parent || parent === entry) return entry;
  const told = new Map(parent.fields);
  const title = told.get('title');
  for (const own of ['title', 'subtitle', 'crossref', 'pages', 'doi', 'abstract']) told.delete(own);
  if (title !== undefined && !told.has('booktitle')) told.set('booktitle', title);
  return { ...entry, fields: new Map([...told, ...entry.fields]) };
}

function cslFromBibtex({ type: printed, key, fields }: BibtexEntry): CslItem {
  const type = types[printed] ?? 'document';
  const latex = (...names: string[]) =>
    names.map((name) => fields.get(name) ?? '').find((value) => value.trim() !== '') ?? '';
  const text = (...names: string[]) => textFromLatex(latex(...names));
  const pages = text('pages').replace(/[–—]/g, '-');
  const link = text('url', 'howpublished').match(/https?:\S+/)?.[0] ?? '';
  const subtitle = text('subtitle');
  return cslItem({
    type,
    'citation-key': key,
    title: [text('title', type === 'book' ? 'booktitle' : ''), subtitle].filter(Boolean).join(': '),
    author: namesIn(latex('author')),
    editor: namesIn(latex('editor')),
    issued: issuedFrom([text('date'), text('year'), text('month')].filter(Boolean)),
    'container-title':
      type === 'chapter' || type === 'paper-conference'
        ? text('booktitle', 'journal', 'journaltitle')
        : text('journal', 'journaltitle', 'booktitle', 'maintitle'),
    'container-title-short': text('shortjournal', 'journal_iso', 'abbrev_source_title'),
    'collection-title': text('series'),
    volume: text('volume'),
    issue: text('number', 'issue'),
    page: pageRange(pages) || text('article-number', 'eid', 'articleno', 'art_number'),
    publisher: text('publisher', 'institution', 'school', 'organization'),
    'publisher-place': text('address', 'location'),
    edition: text('edition'),
    abstract: text('abstract'),
    keyword: text('keywords', 'author_keywords', 'keyword'),
    language: text('language', 'langid'),
    note: text('note'),
    DOI: doiFrom(text('doi')) || (/doi\.org\//.test(link) ? doiFrom(link) : ''),
    PMID:
      pmidFrom(text('pmid', 'pubmed_id')) ||
      (/pubmed/i.test(text('eprinttype')) ? pmidFrom(text('eprint')) : '') ||
      pmidWithin(link),
    PMCID: pmcidFrom(text('pmcid', 'pmc')),
    ISSN: issnFrom(text('issn')),
    ISBN: isbnFrom(text('isbn')),
    URL: link,
    source: text('source'),
  });
}

/** Names joined by ` and ` outside braces; a name wholly in braces is a body. Some tools join with commas alone. */
function namesIn(latex: string): CslName[] {
  const names = splitAtDepthZero(latex.replace(/\s+/g, ' '));
  const single = names.length === 1 ? (names[0] ?? '').split(/\s*,\s*/) : [];
  const isCommaList = single.length > 2 && single.every((name) => /\s/.test(name.trim()));
  return (isCommaList ? single : names).flatMap((name): CslName[] => {
    const value = name.trim();
    if (/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(value) && /^\{[^}]*\s/.test(value))
      return [{ literal: textFromLatex(value) }];
    const read = givenFirstName(textFromLatex(value.replace(/\\\s/g, ' ')));
    return read ? [read] : [];
  });
}

function splitAtDepthZero(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (depth <= 0 && text[i] === ' ' && text.slice(i, i + 5).toLowerCase() === ' and ') {
      parts.push(text.slice(start, i));
      start = i + 5;
      i += 3;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
