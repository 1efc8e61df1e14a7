/** EndNote's tagged format (Refer/BibIX with %0), the EndNote import of many sites. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { doiFrom, isbnFrom, issnFrom, pmcidFrom, pmidWithin } from './identifiers.ts';
import { issuedFrom } from './issued.ts';
import { namesFrom } from './names.ts';
import { typeFromWords } from './ris-types.ts';
import { allOf, firstOf, readTaggedRecords, type TagFormat, type TaggedRecord } from './tagged-lines.ts';

/** Abstract, keywords and notes. */
const longTags = new Set(['%X', '%K', '%Z', '%<']);

const tagOf: TagFormat['tagOf'] = (line) => {
  const found = line.charCodeAt(0) === 0x25 ? /^(%[0-9A-Z@!?&^~*+<>(){}[\]#$])(?:\s(.*))?$/.exec(line) : null;
  return found?.[1] ? { tag: found[1], value: found[2] ?? '' } : null;
};

/**
 * Null where the text has no %0 line or does not begin with a tag. EndNote requires a %0 (reference type) in every
 * record: one without is no reference (issues' tables of contents come so) and is told as a problem.
 */
export function readEndnoteTagged(text: string): ReferenceReading | null {
  if (!/^%0 /m.test(text) || !/^\s*%[0-9A-Z@!] /.test(text)) return null;
  // Where the type comes first it begins a record; where it does not, a blank line does.
  const isTypeFirst = /^\s*%0 /.test(text);
  const format: TagFormat = {
    tagOf,
    starts: (tag, open) => (isTypeFirst ? tag === '%0' : open === null || (tag === '%0' && open.has('%0'))),
    blankEnds: !isTypeFirst,
    blankEndsValue: (tag) => !longTags.has(tag),
    listTags: new Set(['%K']),
  };
  const records: ReferenceReading['records'] = [];
  const problems: ReferenceReading['problems'] = [];
  const warnings = readTaggedRecords(text, format, (record) => {
    const { line } = record;
    if (record.fields.has('%0')) records.push({ csl: cslFromEndnote(record), raw: record.raw });
    else problems.push({ line, code: 'record-without-type', message: `The record on line ${line} has no %0 line.` });
  });
  return { records, problems, warnings };
}

function cslFromEndnote({ fields }: TaggedRecord): CslItem {
  const type = typeFromWords(firstOf(fields, '%0'));
  const isWhole = type === 'book' || type === 'thesis' || type === 'report';
  const numbers = firstOf(fields, '%@');
  const links = allOf(fields, '%U', '%>');
  return cslItem({
    type,
    title: firstOf(fields, '%T', '%!'),
    author: namesFrom(allOf(fields, '%A')),
    editor: namesFrom(allOf(fields, '%E')),
    issued: issuedFrom(allOf(fields, '%D', '%8')),
    'container-title': isWhole ? '' : firstOf(fields, '%J', '%B'),
    'container-title-short': firstOf(fields, '%O'),
    'collection-title': isWhole ? firstOf(fields, '%S', '%B') : firstOf(fields, '%S'),
    volume: firstOf(fields, '%V'),
    issue: firstOf(fields, '%N'),
    page: pageRange(firstOf(fields, '%P')),
    publisher: firstOf(fields, '%I'),
    'publisher-place': firstOf(fields, '%C'),
    edition: firstOf(fields, '%7'),
    abstract: firstOf(fields, '%X'),
    keyword: allOf(fields, '%K').join('; '),
    language: firstOf(fields, '%G'),
    note: firstOf(fields, '%Z'),
    DOI: doiFrom(firstOf(fields, '%R')) || doiFrom(links.find((link) => /doi\.org\//.test(link)) ?? ''),
    PMID: pmidWithin([...links, firstOf(fields, '%M')].join(' ')),
    number: type === 'article-journal' ? firstOf(fields, '%M') : '',
    PMCID: pmcidFrom(firstOf(fields, '%2')),
    ISSN: issnFrom(numbers),
    ISBN: isbnFrom(numbers),
    URL: links[0] ?? '',
  });
}
