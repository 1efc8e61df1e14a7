/** PubMed XML. Elements: https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html */
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { doiFrom, issnFrom, pmcidFrom, pmidFrom } from './identifiers.ts';
import { dateParts, issuedFrom } from './issued.ts';
import type { CslName } from './names.ts';
import {
  childrenOf,
  elementAt,
  readXmlRecordsApart,
  textAt,
  textOf,
  textsAt,
  type XmlElement,
} from './source/xml-records.ts';

/**
 * Every PubMed file names NLM's document type. Only that external declaration passes; it is never fetched, and one
 * with declarations of its own is refused like any other.
 */
const doctype =
  /^\s*Pubmed\w+\s+(?:PUBLIC\s+"-\/\/NLM\/\/DTD [^"[\]]*"|SYSTEM)\s+"https?:\/\/(?:[a-z]+\.)*nlm\.nih\.gov\/[\w./-]*"\s*$/;

/** Null where the text is no PubMed XML. */
export function readPubmedXml(text: string): ReferenceReading | null {
  if (!/<Pubmed(?:Article|BookArticle)(?:Set)?[\s>]/.test(text)) return null;
  const records: ReferenceReading['records'] = [];
  const { problems, warnings } = readXmlRecordsApart(text, {
    recordNames: ['PubmedArticle', 'PubmedBookArticle'],
    doctype,
    onRecord: (element, start, end) => records.push({ csl: cslFromPubmed(element), raw: text.slice(start, end) }),
  });
  return { records, problems, warnings };
}

function cslFromPubmed(record: XmlElement): CslItem {
  if (record.name === 'PubmedBookArticle') return cslFromBook(record);
  const citation = elementAt(record, 'MedlineCitation');
  const article = elementAt(citation, 'Article');
  const issue = elementAt(article, 'Journal', 'JournalIssue');
  const ids = childrenOf(elementAt(record, 'PubmedData', 'ArticleIdList'), 'ArticleId');
  const idOf = (type: string) => textOf(ids.find((id) => id.attributes.IdType === type));
  const location = childrenOf(article, 'ELocationID').find((id) => id.attributes.EIdType === 'doi');
  return cslItem({
    type: textsAt(article, 'PublicationTypeList', 'PublicationType').includes('Preprint')
      ? 'article'
      : 'article-journal',
    title: (textAt(article, 'ArticleTitle') || textAt(article, 'VernacularTitle')).replace(/^\[(.*)\]\.?$/, '$1'),
    author: namesIn(elementAt(article, 'AuthorList')),
    issued: dateOf(elementAt(issue, 'PubDate')) ?? dateOf(elementAt(article, 'ArticleDate')),
    'container-title': textAt(article, 'Journal', 'Title') || textAt(citation, 'MedlineJournalInfo', 'MedlineTA'),
    'container-title-short':
      textAt(article, 'Journal', 'ISOAbbreviation') || textAt(citation, 'MedlineJournalInfo', 'MedlineTA'),
    volume: textAt(issue, 'Volume'),
    issue: textAt(issue, 'Issue'),
    page:
      pageRange(textAt(article, 'Pagination', 'MedlinePgn')) ||
      pageRange(textAt(article, 'Pagination', 'StartPage'), textAt(article, 'Pagination', 'EndPage')),
    abstract: abstractOf(elementAt(article, 'Abstract')),
    keyword: [
      ...childrenOf(elementAt(citation, 'MeshHeadingList'), 'MeshHeading').map((heading) =>
        textAt(heading, 'DescriptorName'),
      ),
      ...textsAt(citation, 'KeywordList', 'Keyword'),
    ].join('; '),
    language: textAt(article, 'Language'),
    DOI: doiFrom(idOf('doi')) || doiFrom(textOf(location)),
    PMID: pmidFrom(textAt(citation, 'PMID')) || pmidFrom(idOf('pubmed')),
    PMCID: pmcidFrom(idOf('pmc')),
    ISSN: issnFrom(textAt(article, 'Journal', 'ISSN')),
    source: 'PubMed',
  });
}

function cslFromBook(record: XmlElement): CslItem {
  const document = elementAt(record, 'BookDocument');
  const book = elementAt(document, 'Book');
  const title = textAt(document, 'ArticleTitle');
  const ids = childrenOf(elementAt(document, 'ArticleIdList'), 'ArticleId');
  return cslItem({
    type: title ? 'chapter' : 'book',
    title: title || textAt(book, 'BookTitle'),
    author: namesIn(elementAt(document, 'AuthorList') ?? elementAt(book, 'AuthorList')),
    issued: dateOf(elementAt(book, 'PubDate')) ?? dateOf(elementAt(document, 'ContributionDate')),
    'container-title': title ? textAt(book, 'BookTitle') : '',
    publisher: textAt(book, 'Publisher', 'PublisherName'),
    'publisher-place': textAt(book, 'Publisher', 'PublisherLocation'),
    abstract: abstractOf(elementAt(document, 'Abstract')),
    language: textAt(document, 'Language'),
    DOI: doiFrom(textOf(ids.find((id) => id.attributes.IdType === 'doi'))),
    PMID: pmidFrom(textAt(document, 'PMID')),
    ISBN: textAt(book, 'Isbn'),
    source: 'PubMed',
  });
}

/** Parts of a structured abstract keep their labels. */
const abstractOf = (abstract: XmlElement | undefined): string =>
  childrenOf(abstract, 'AbstractText')
    .map((part) =>
      `${part.attributes.Label ? `${part.attributes.Label}: ` : ''}${textOf(part)}`.replace(/\s+/g, ' ').trim(),
    )
    .join('\n');

const namesIn = (list: XmlElement | undefined): CslName[] =>
  childrenOf(list, 'Author').flatMap((author): CslName[] => {
    const family = textAt(author, 'LastName');
    const literal = textAt(author, 'CollectiveName');
    if (literal) return [{ literal }];
    if (!family) return [];
    const given = textAt(author, 'ForeName') || textAt(author, 'FirstName') || textAt(author, 'Initials');
    const suffix = textAt(author, 'Suffix');
    return [{ family, ...(given && { given }), ...(suffix && { suffix }) }];
  });

function dateOf(date: XmlElement | undefined): CslItem['issued'] {
  const year = textAt(date, 'Year');
  if (!year) return issuedFrom([textAt(date, 'MedlineDate')]);
  const month = textAt(date, 'Month');
  const text = /^\d+$/.test(month)
    ? [year, month, textAt(date, 'Day')].filter(Boolean).join('-')
    : `${year} ${month} ${textAt(date, 'Day')}`;
  return dateParts(text).length > 0 ? issuedFrom([text]) : undefined;
}
