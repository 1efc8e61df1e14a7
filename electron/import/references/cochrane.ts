/** The Cochrane Library's plain text export (`Record #1 of 20`), reviews and CENTRAL trials. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { doiFrom, issnFrom, pmidFrom, pmidWithin } from './identifiers.ts';
import { issuedFrom } from './issued.ts';
import { type CslName, nameFrom, namesFrom } from './names.ts';
import { allOf, firstOf, readTaggedRecords, type TagFormat, type TaggedRecord } from './tagged-lines.ts';

const format: TagFormat = {
  tagOf(line) {
    // Parts of an export are joined with their byte order marks left in place.
    const record = /^\uFEFF?Record #(\d+) of \d+\s*$/.exec(line);
    if (record) return { tag: 'Record', value: record[1] ?? '' };
    const found = /^(ID|AU|TI|SO|YR|VL|NO|PG|PB|KY|DOI|PM|XR|PT|AB|US|CC|SN|LA|AN):(?: (.*))?$/.exec(line);
    return found?.[1] ? { tag: found[1], value: found[2] ?? '' } : null;
  },
  starts: (tag) => tag === 'Record',
};

/** Null where the text does not begin as such an export. */
export function readCochrane(text: string): ReferenceReading | null {
  if (!/^\s*Record #\d+ of \d+\s*\n\s*[A-Z]{2,3}: /.test(text)) return null;
  const records: ReferenceReading['records'] = [];
  readTaggedRecords(text, format, (record) => records.push({ csl: cslFromCochrane(record), raw: record.raw }));
  const announced = Number(/^\s*Record #\d+ of (\d+)/.exec(text)?.[1]);
  const problems =
    records.length < announced
      ? [
          {
            line: null,
            code: 'file-truncated',
            message: `The file announces ${announced} records and holds ${records.length}.`,
          },
        ]
      : [];
  return { records, problems };
}

/** Names come with a comma, or with the family name first and the given name whole. */
function cochraneName(text: string): CslName | null {
  const name = nameFrom(text);
  if (!name?.literal || text.includes(',')) return name;
  const found = /^(\p{L}[\p{L}' -]*?) (\p{Lu}[\p{L}.-]+(?: \p{Lu}{1,3})?)$/u.exec(text.trim());
  const isBody = /\b(?:group|collaboration|institute|university|committee|network|investigators|trialists)\b/i.test(
    text,
  );
  return found?.[1] && found[2] && !isBody ? { family: found[1], given: found[2] } : name;
}

function cslFromCochrane({ fields }: TaggedRecord): CslItem {
  return cslItem({
    type: 'article-journal',
    title: firstOf(fields, 'TI'),
    author: namesFrom(allOf(fields, 'AU'), cochraneName),
    issued: issuedFrom(allOf(fields, 'YR')),
    'container-title': firstOf(fields, 'SO'),
    volume: firstOf(fields, 'VL'),
    issue: firstOf(fields, 'NO'),
    page: pageRange(firstOf(fields, 'PG')),
    publisher: firstOf(fields, 'PB'),
    abstract: firstOf(fields, 'AB'),
    keyword: allOf(fields, 'KY').join('; '),
    language: firstOf(fields, 'LA'),
    DOI: doiFrom(firstOf(fields, 'DOI')),
    PMID: pmidFrom(firstOf(fields, 'PM')) || pmidWithin(allOf(fields, 'PM', 'XR').join(' ')),
    ISSN: issnFrom(firstOf(fields, 'SN')),
    URL: firstOf(fields, 'US'),
    number: firstOf(fields, 'ID'),
    source: 'Cochrane Library',
  });
}
