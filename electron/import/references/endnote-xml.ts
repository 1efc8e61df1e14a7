/** EndNote's XML export, also written by Mendeley and Zotero. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { doiFrom, isbnFrom, issnFrom, pmcidFrom, pmidFrom, pmidWithin } from './identifiers.ts';
import { issuedFrom } from './issued.ts';
import { namesFrom } from './names.ts';
import { typeFromWords } from './ris-types.ts';
import { elementAt, readXmlRecordsApart, textAt, textsAt, type XmlElement } from './source/xml-records.ts';

/** Null where the text is no EndNote XML. */
export function readEndnoteXml(text: string): ReferenceReading | null {
  if (
    !/<records>\s*(?:<record[\s>]|<\/records>)/.test(text) ||
    !/<(?:ref-type|titles|contributors|database)[\s>]|<records>\s*<\/records>/.test(text)
  )
    return null;
  const records: ReferenceReading['records'] = [];
  const { problems, warnings } = readXmlRecordsApart(text, {
    recordNames: ['record'],
    onRecord: (element, start, end) => records.push({ csl: cslFromEndnoteXml(element), raw: text.slice(start, end) }),
  });
  return { records, problems, warnings };
}

function cslFromEndnoteXml(record: XmlElement): CslItem {
  const type = typeFromWords(elementAt(record, 'ref-type')?.attributes.name ?? '');
  const isWhole = type === 'book' || type === 'thesis' || type === 'report';
  const numbers = textAt(record, 'isbn');
  const links = ['web-urls', 'related-urls', 'pdf-urls'].flatMap((kind) => textsAt(record, 'urls', kind, 'url'));
  const secondary = textAt(record, 'titles', 'secondary-title');
  const database = `${textAt(record, 'remote-database-name')} ${textAt(record, 'remote-database-provider')}`;
  const accession = textAt(record, 'accession-num');
  return cslItem({
    type,
    title: textAt(record, 'titles', 'title') || textAt(record, 'titles', 'short-title'),
    author: namesFrom(textsAt(record, 'contributors', 'authors', 'author')),
    editor:
      isWhole || type === 'article-journal'
        ? []
        : namesFrom(textsAt(record, 'contributors', 'secondary-authors', 'author')),
    issued: issuedFrom([textAt(record, 'dates', 'year'), textAt(record, 'dates', 'pub-dates', 'date')]),
    'container-title': isWhole ? '' : textAt(record, 'periodical', 'full-title') || secondary,
    'container-title-short': textAt(record, 'periodical', 'abbr-1') || textAt(record, 'titles', 'alt-title'),
    'collection-title': textAt(record, 'titles', 'tertiary-title') || (isWhole ? secondary : ''),
    volume: textAt(record, 'volume'),
    issue: textAt(record, 'number') || textAt(record, 'issue'),
    page: pageRange(textAt(record, 'pages')),
    publisher: textAt(record, 'publisher'),
    'publisher-place': textAt(record, 'pub-location'),
    edition: textAt(record, 'edition'),
    abstract: textAt(record, 'abstract'),
    keyword: textsAt(record, 'keywords', 'keyword').join('; '),
    language: textAt(record, 'language'),
    note: textAt(record, 'notes'),
    DOI:
      doiFrom(textAt(record, 'electronic-resource-num')) ||
      doiFrom(links.find((link) => /doi\.org\//.test(link)) ?? ''),
    // Other databases put numbers of their own into the same field; PubMed's are told by length or by name.
    PMID:
      (/nlm|pubmed|medline/i.test(database) || /^\d{7,8}$/.test(accession) ? pmidFrom(accession) : '') ||
      pmidWithin(links.join(' ')),
    PMCID: pmcidFrom(textAt(record, 'custom2')),
    ISSN: issnFrom(numbers),
    ISBN: isbnFrom(numbers),
    URL: links.find((link) => /^https?:/i.test(link)) ?? '',
    source: textAt(record, 'remote-database-name'),
  });
}
