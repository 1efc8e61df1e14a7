/** NBIB, the tagged format of PubMed (and ERIC). Tags: https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format */
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { doiFrom, isbnFrom, issnFrom, pmcidFrom, pmidFrom } from './identifiers.ts';
import { issuedFrom } from './issued.ts';
import { namesFrom } from './names.ts';
import { typeFromWords } from './ris-types.ts';
import { allOf, firstOf, readTaggedRecords, type TagFormat, type TaggedRecord } from './tagged-lines.ts';

const format: TagFormat = {
  tagOf(line) {
    const found = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(line);
    return found?.[1] && line.charAt(4) === '-'
      ? { tag: found[1], value: found[2] ?? '' }
      : (/^(ISSN|ISBN) - ?()(.*)$/.exec(line)?.[3] ?? null) === null
        ? null
        : { tag: line.slice(0, 4), value: line.slice(6) };
  },
  blankEndsValue: () => true,
  // ERIC's records have no PMID and begin with their owner.
  starts: (tag, open) => tag === 'PMID' || (tag === 'OWN' && (open === null || open.has('OWN'))),
};

/** Null where the text is no NBIB: it begins with a number or owner line and has a title line. */
export function readNbib(text: string): ReferenceReading | null {
  if (!/^\s*(?:PMID-|OWN -) ?\S/.test(text) || !/^(?:TI {2}|BTI )- /m.test(text)) return null;
  const records: ReferenceReading['records'] = [];
  const onRecord = (record: TaggedRecord) => void records.push({ csl: cslFromNbib(record), raw: record.raw });
  const warnings = readTaggedRecords(text, format, onRecord);
  return { records, problems: [], warnings };
}

function cslFromNbib({ fields }: TaggedRecord): CslItem {
  const kinds = allOf(fields, 'PT').join('; ');
  const isBook = fields.has('BTI') && !fields.has('JT');
  const doi = allOf(fields, 'LID', 'AID', 'DOI').find((value) => doiFrom(value) && !/\[pii\]/i.test(value));
  return cslItem({
    type: isBook ? (fields.has('TI') ? 'chapter' : 'book') : kinds ? journalType(kinds) : 'article-journal',
    title: firstOf(fields, 'TI', 'BTI', 'TT').replace(/^\[(.*)\]\.?$/, '$1'),
    author: [
      ...namesFrom(allOf(fields, fields.has('FAU') ? 'FAU' : 'AU')),
      ...allOf(fields, 'CN').map((literal) => ({ literal })),
    ],
    editor: namesFrom(allOf(fields, fields.has('FED') ? 'FED' : 'ED')),
    issued: issuedFrom(allOf(fields, 'DP', 'DEP', 'DA')),
    'container-title': isBook && fields.has('TI') ? firstOf(fields, 'BTI') : firstOf(fields, 'JT', 'TA'),
    'container-title-short': firstOf(fields, 'TA'),
    volume: firstOf(fields, 'VI'),
    issue: firstOf(fields, 'IP'),
    page: pageRange(firstOf(fields, 'PG')),
    publisher: firstOf(fields, 'PB'),
    abstract: firstOf(fields, 'AB'),
    keyword: allOf(fields, 'MH', 'OT').join('; '),
    language: firstOf(fields, 'LA'),
    DOI: doi ? doiFrom(doi) : '',
    PMID: pmidFrom(firstOf(fields, 'PMID')),
    PMCID: pmcidFrom(firstOf(fields, 'PMC')),
    ISSN: issnFrom(allOf(fields, 'IS', 'ISSN').join(' ')),
    ISBN: isbnFrom(allOf(fields, 'ISBN').join(' ')),
    URL: allOf(fields, 'LID').find((value) => /^https?:/.test(value) && !doiFrom(value)) ?? '',
    source: firstOf(fields, 'OWN') === 'ERIC' ? 'ERIC' : 'PubMed',
  });
}

/** PubMed's publication types name the kind of study; only a few, or one that stands alone, name another kind of document. */
function journalType(kinds: string): string {
  if (/^technical report$/i.test(kinds)) return 'report';
  if (/^congress$/i.test(kinds)) return 'paper-conference';
  if (/preprint/i.test(kinds)) return 'article';
  if (/^web page$/i.test(kinds)) return 'webpage';
  if (/\b(?:journal|review|trial|study|letter|editorial|comment)/i.test(kinds)) return 'article-journal';
  return /book|chapter|thesis|dissertation/i.test(kinds) ? typeFromWords(kinds) : 'article-journal';
}
