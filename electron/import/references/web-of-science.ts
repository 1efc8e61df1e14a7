/** Web of Science plain text and CIW. Tags: https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html */
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { doiFrom, isbnFrom, issnFrom, pmidFrom } from './identifiers.ts';
import { issuedFrom } from './issued.ts';
import { namesFrom } from './names.ts';
import { allOf, firstOf, readTaggedRecords, type TagFormat, type TaggedRecord, unfinished } from './tagged-lines.ts';

const lists = ['AU', 'AF', 'BA', 'BF', 'CA', 'BE', 'CR'];

const format: TagFormat = {
  tagOf(line) {
    const found = /^([A-Z][A-Z0-9])(?: (.*))?$/.exec(line);
    return found?.[1] ? { tag: found[1], value: found[2] ?? '' } : null;
  },
  starts: (tag) => tag === 'PT',
  ends: (tag) => tag === 'ER' || tag === 'EF',
  listTags: new Set(lists),
};

/** Null where the text is no Web of Science export: it opens with its file name line, or a PT line, and has an ER line. */
export function readWebOfScience(text: string): ReferenceReading | null {
  if (!/^(?:FN .*(?:\n[A-Z]{2} .*){0,3}\n+)?PT [A-Z]\b/.test(text.trimStart()) || !/^(?:ER|UT) ?/m.test(text))
    return null;
  const records: ReferenceReading['records'] = [];
  let open: TaggedRecord | null = null;
  readTaggedRecords(text, format, (record) => {
    records.push({ csl: cslFromWos(record), raw: record.raw });
    open = record.isClosed ? null : record;
  });
  return { records, problems: open ? [unfinished(open)] : [] };
}

/** CSL type of a publication type letter and the document types beside it. */
function wosType(letter: string, documentType: string): string {
  if (letter === 'P') return 'patent';
  if (/chapter/i.test(documentType)) return 'chapter';
  if (letter === 'B') return 'book';
  if (letter === 'C' || /proceedings paper/i.test(documentType))
    return letter === 'J' ? 'article-journal' : 'paper-conference';
  return 'article-journal';
}

export function cslFromWos({ fields }: Pick<TaggedRecord, 'fields'>): CslItem {
  const type = wosType(firstOf(fields, 'PT'), firstOf(fields, 'DT'));
  return cslItem({
    type,
    title: firstOf(fields, 'TI'),
    author: [
      ...namesFrom(allOf(fields, fields.has('AF') ? 'AF' : 'AU')),
      ...allOf(fields, 'CA').map((literal) => ({ literal })),
    ],
    editor: namesFrom(allOf(fields, 'BE')),
    issued: issuedFrom(allOf(fields, 'PY', 'PD', 'EA')),
    'container-title': type === 'book' ? '' : firstOf(fields, 'SO'),
    'container-title-short': firstOf(fields, 'JI', 'J9'),
    'collection-title': firstOf(fields, 'SE'),
    volume: firstOf(fields, 'VL'),
    issue: firstOf(fields, 'IS'),
    page: pageRange(firstOf(fields, 'BP'), firstOf(fields, 'EP')) || firstOf(fields, 'AR'),
    publisher: firstOf(fields, 'PU'),
    'publisher-place': firstOf(fields, 'PI'),
    abstract: firstOf(fields, 'AB'),
    keyword: allOf(fields, 'DE', 'ID').join('; '),
    language: firstOf(fields, 'LA'),
    DOI: doiFrom(firstOf(fields, 'DI')),
    PMID: pmidFrom(firstOf(fields, 'PM')),
    ISSN: issnFrom(allOf(fields, 'SN', 'EI').join(' ')),
    ISBN: isbnFrom(firstOf(fields, 'BN')),
    source: 'Web of Science',
  });
}
