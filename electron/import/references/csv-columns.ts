/** The column names of bibliographic CSV files, by what they hold. Compared by `columnKey`; the first present wins. */
import { columnKey } from './source/csv-table.ts';

const synonyms = {
  title: ['title', 'articletitle', 'titleprimary', 'primarytitle', 'documenttitle', 'displayname', 'tittel', 'ti'],
  author: [
    'author',
    'authors',
    'authornames',
    'authorsprimary',
    'firstauthors',
    'forfatter',
    'forfattere',
    'authorshipsauthordisplayname',
    'authorshipsrawauthorname',
    'au',
  ],
  fullNames: ['authorfullnames', 'af'],
  editor: ['editor', 'editors'],
  year: ['publicationyear', 'publishedyear', 'pubyear', 'year', 'årstall', 'år', 'py'],
  date: ['publicationdate', 'dateofpublication', 'datepublished', 'publishdate', 'date', 'dato'],
  container: [
    'journal',
    'sourcetitle',
    'journalbook',
    'publicationtitle',
    'journaltitle',
    'periodicalfull',
    'publicationname',
    'tidsskrift',
    'primarylocationsourcedisplayname',
    'publication',
    'source',
    'so',
  ],
  short: ['journalabbreviation', 'periodicalabbrev', 'abbreviatedsourcetitle', 'ji'],
  volume: ['volume', 'bibliovolume', 'vl'],
  issue: ['issue', 'issuenumber', 'number', 'biblioissue', 'is'],
  pages: ['pages', 'pagerange', 'sider'],
  startPage: ['pagestart', 'startpage', 'firstpage', 'bibliofirstpage', 'bp'],
  endPage: ['pageend', 'endpage', 'lastpage', 'bibliolastpage', 'otherpages', 'ep'],
  article: ['artno', 'articlenumber', 'ar'],
  publisher: ['publisher', 'forlag', 'pu'],
  place: ['placeofpublication', 'placepublished', 'publisherlocation', 'location', 'place'],
  abstract: ['abstract', 'abstractnote', 'sammendrag', 'ab'],
  keyword: ['keywords', 'authorkeywords', 'nøkkelord', 'de', 'manualtags'],
  language: ['language', 'outputlanguage', 'languageoforiginaldocument', 'articlelanguage', 'språk', 'la'],
  doi: ['doi', 'doilink', 'idsdoi', 'di'],
  pmid: ['pmid', 'pubmedid', 'idspmid', 'medlinepmid', 'pm'],
  pmcid: ['pmcid', 'pmc', 'idspmcid'],
  issn: ['issn', 'issns', 'issnisbn', 'primarylocationsourceissnl', 'sn'],
  isbn: ['isbn', 'isbns'],
  url: [
    'url',
    'link',
    'externalurl',
    'openurllink',
    'articleurl',
    'fulltexturl',
    'fulltextlink',
    'embaselink',
    'links',
  ],
  type: ['itemtype', 'typeofreference', 'referencetype', 'publicationtype', 'documenttype', 'doctype', 'type', 'dt'],
  accession: ['accessionnumber', 'eid', 'lensid', 'centralid', 'embaseaccessionid', 'utuniquewosid', 'ut'],
  note: ['notes', 'note'],
  /** PubMed's tables tell volume, issue and pages here alone. */
  citation: ['citation'],
} as const;

export type CsvField = keyof typeof synonyms;
export type CsvColumns = Partial<Record<CsvField, number>>;

/** Where each field stands in a header; a field without a column is absent. */
export function columnsOf(keys: readonly string[]): CsvColumns {
  const columns: CsvColumns = {};
  for (const field of Object.keys(synonyms) as CsvField[]) {
    for (const name of synonyms[field]) {
      const index = keys.indexOf(name);
      if (index === -1) continue;
      columns[field] = index;
      break;
    }
  }
  return columns;
}

/** A title and something only bibliographies have beside it; a table of trials has other numbers. */
export const isBibliographic = (columns: CsvColumns): boolean =>
  columns.title !== undefined &&
  (['author', 'abstract', 'doi', 'pmid', 'container', 'issn'] as const).some((field) => columns[field] !== undefined);

/** The columns of a header that stands between rows, as exports pasted one below the other bring it along; else null. */
export function headerWithin(cells: readonly string[]): CsvColumns | null {
  if (cells.some((cell) => cell.length > longestName)) return null;
  const columns = columnsOf(cells.map(columnKey));
  return isBibliographic(columns) && Object.keys(columns).length >= 3 ? columns : null;
}

/** Most rows have a longer cell, and are no header for that alone. */
const longestName = 60;
