/** RIS in the dialects of reference managers and databases. Tags: https://en.wikipedia.org/wiki/RIS_(file_format) */
import type { CslItem } from '../../../shared/contract/references.ts';
import { coversText, cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { doiFrom, isbnFrom, issnFrom, pmcidFrom, pmidFrom, pmidWithin } from './identifiers.ts';
import { dateParts, issuedFrom } from './issued.ts';
import { type CslName, namesFrom } from './names.ts';
import { risType } from './ris-types.ts';
import { allOf, firstOf, readTaggedRecords, type TagFormat, type TaggedRecord, unfinished } from './tagged-lines.ts';

// Two blanks before the hyphen are the rule. With one, only common tags are believed: prose may look like that.
const tagLine =
  /^([A-Z][A-Z0-9])(?: {2}-|(?<=TY|ER|A[1-4U]|T[1-3I]|AB|N[12]|PY|Y1|DA|J[AFO2]|VL|IS|[SE]P|SN|DO|UR|KW|PB|CY|ID|LA|DB|DP|AN|AD|L[1-4]|C[1-8]|M[1-3]|U[1-5]|ST|ET) -)(?:\s(.*))?$/;
const tightLine = /^([A-Z][A-Z0-9]) {2}-(.*)$/;

const format: TagFormat = {
  tagOf(line) {
    const unit = line.charCodeAt(0);
    if (unit < 0x41 || unit > 0x5a) return indentedStart(line);
    if (isPlainTagLine(line)) return { tag: line.slice(0, 2), value: line.slice(6) };
    const found = tagLine.exec(line) ?? tightLine.exec(line);
    return found?.[1] ? { tag: found[1], value: found[2] ?? '' } : null;
  },
  starts: (tag) => tag === 'TY',
  ends: (tag) => tag === 'ER',
  listTags: new Set(['KW']),
};

/** As nearly every line is written; the patterns, which cost four times as much, read the others. */
function isPlainTagLine(line: string): boolean {
  const second = line.charCodeAt(1);
  const isTag = (second >= 0x41 && second <= 0x5a) || (second >= 0x30 && second <= 0x39);
  return isTag && line.startsWith('  - ', 2);
}

/** Some files indent or mark (U+FEFF, joined exports) the first line of a record. */
function indentedStart(line: string) {
  const found = /^[\s\uFEFF]*(TY|ER) {1,2}-\s*(.*)$/.exec(line);
  return found?.[1] ? { tag: found[1], value: found[2] ?? '' } : null;
}

/** Null where the text is no RIS: it needs a type line and another tag line. */
export function readRis(text: string): ReferenceReading | null {
  const start = /^[^\S\n]*\uFEFF?TY {1,2}-/m.exec(text);
  if (!start || !/^[A-Z][A-Z0-9] {1,2}-/m.test(text.slice(start.index + start[0].length))) return null;
  const records: ReferenceReading['records'] = [];
  let open: TaggedRecord | null = null;
  let openCount = 0;
  const onRecord = (record: TaggedRecord) => {
    records.push({ csl: cslFromRis(record), raw: record.raw });
    open = record.isClosed ? null : record;
    if (open) openCount++;
  };
  const warnings = readTaggedRecords(text, format, onRecord);
  if (!coversText(records, text)) return null;
  return { records, problems: records.length > 1 && openCount === 1 && open ? [unfinished(open)] : [], warnings };
}

function cslFromRis({ fields }: TaggedRecord): CslItem {
  const type = risType(firstOf(fields, 'TY'));
  const isPart = type !== 'book' && type !== 'report' && type !== 'thesis';
  const numbers = allOf(fields, 'SN').join(' ');
  const notes = allOf(fields, 'N1').join('\n');
  const links = allOf(fields, 'UR', 'LK', 'L1', 'L2', 'L3');
  const pmid = pmidOf(fields, links);
  const accession = accessionOf(fields, notes);
  const title = firstOf(fields, 'TI', 'T1', 'CT', isPart ? '' : 'BT', 'ST', 'TT');
  return cslItem({
    type,
    title,
    author: authorsIn(fields),
    // Databases put other names (of cited authors, of subjects) into A2 of a journal article.
    editor: namesFrom(allOf(fields, 'ED', type === 'chapter' || type === 'paper-conference' ? 'A2' : '')),
    issued: issuedFrom(allOf(fields, 'PY', 'Y1', 'YR', 'DA', 'PD', 'DP').filter(isDated)),
    'container-title': isPart ? firstOf(fields, 'JF', 'T2', 'JT', 'BT', 'JO', 'J1', 'J2', 'JA') : '',
    'container-title-short': firstOf(fields, 'J2', 'JA', 'J1', 'JI', 'J9'),
    'collection-title': firstOf(fields, 'T3', isPart ? '' : 'T2'),
    volume: firstOf(fields, 'VL', 'VO'),
    issue: firstOf(fields, 'IS', 'CP'),
    page: pageRange(firstOf(fields, 'SP'), firstOf(fields, 'EP')) || firstOf(fields, 'PG', 'C7'),
    publisher: firstOf(fields, 'PB', 'PU'),
    'publisher-place': firstOf(fields, 'CY', 'PP', 'PI'),
    edition: firstOf(fields, 'ET'),
    abstract: firstOf(fields, 'AB', 'N2'),
    keyword: allOf(fields, 'KW').join('; '),
    language: firstOf(fields, 'LA') || (/\bLanguage: (\p{L}+)\./u.exec(notes)?.[1] ?? ''),
    note: notes,
    DOI:
      doiFrom(firstOf(fields, 'DO', 'DI')) ||
      doiFrom(links.find((link) => /doi\.org\//i.test(link)) ?? '') ||
      doiFrom(firstOf(fields, 'M3')),
    PMID: pmid,
    PMCID: pmcidFrom(allOf(fields, 'C2', 'UR', 'L2', 'N1', 'PMC').join(' ')),
    ISSN: issnFrom(numbers),
    ISBN: isbnFrom(numbers),
    URL: links.flatMap((link) => link.split(/;\s*(?=https?:)|\s+/)).find((link) => /^https?:/i.test(link)) ?? '',
    source: firstOf(fields, 'DB'),
    // In other types the variable is the number of a report or a patent, which styles print.
    number: type === 'article-journal' && accession !== pmid ? accession : '',
  });
}

/** Beside AU, A1 names the bodies (Web of Science); alone, everybody (Ovid, Embase). */
function authorsIn(fields: ReadonlyMap<string, string[]>): CslName[] {
  const first = namesFrom(allOf(fields, 'A1'));
  const authors = namesFrom(allOf(fields, 'AU'));
  if (authors.length === 0) return first;
  const known = new Set(authors.map((name) => name.literal));
  return [...authors, ...first.filter((name) => name.literal !== undefined && !known.has(name.literal))];
}

/** The record's number in its database; ProQuest adds that of PubMed behind it, EBSCO tells it among its notes. */
function accessionOf(fields: ReadonlyMap<string, string[]>, notes: string): string {
  const own = firstOf(fields, 'AN').split(';')[0]?.trim();
  const embase = allOf(fields, 'U2').find((value) => /^L\d+$/.test(value));
  return own || embase || (/\bAccession Number: ([\w.-]*\w)/.exec(notes)?.[1] ?? '');
}

/** A date field may hold the name of a database (DP) or a month alone (DA beside PY). */
const isDated = (text: string): boolean => dateParts(text).length > 0 || /^\p{L}{3,9}(?:[- ][\p{L}\d]+)?$/u.test(text);

/** The accession number is PubMed's only where the record says that it comes from there. */
function pmidOf(fields: ReadonlyMap<string, string[]>, links: string[]): string {
  const own = pmidFrom(firstOf(fields, 'PM'));
  if (own) return own;
  const database = allOf(fields, 'DB', 'DP').join(' ');
  const isPubmed = /\b(?:pubmed|medline|nlm)\b/i.test(database) && !/embase|scopus/i.test(database);
  const tags = isPubmed ? ['AN'] : /embase/i.test(database) ? ['C5'] : /scopus/i.test(database) ? ['C2'] : [];
  for (const value of allOf(fields, ...tags)) if (/^\d{5,8}$/.test(value)) return value;
  return pmidWithin([...links, ...allOf(fields, 'C3', 'AN', 'N1', 'U1', 'U2', 'ID')].join(' \n '));
}
