/** What of a reference says whether another is the same publication; made once of each, compared many times. */
import type { CslItem } from '../contract/references.ts';
import { foldSpelling, wordsOf } from './fold-spelling.ts';
import { journalWords } from './same-journal.ts';
import { type TitleParts, titleParts } from './title-parts.ts';

export type PublicationKind =
  | 'article'
  | 'preprint'
  | 'conference'
  | 'book'
  | 'chapter'
  | 'thesis'
  | 'report'
  | 'registration'
  | 'other';

export interface ReferenceFeatures {
  id: string;
  doi: string;
  pmid: string;
  pmcid: string;
  issn: string;
  kind: PublicationKind;
  title: TitleParts;
  year: number | null;
  authors: { family: string; given: string }[];
  /** The journal as each file called it, in words. */
  journals: string[][];
  volume: string;
  /** The first page, or the number of the article. */
  page: string;
}

const kinds: Record<string, PublicationKind> = {
  'article-journal': 'article',
  article: 'preprint',
  'paper-conference': 'conference',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
};
/** Registries, and CENTRAL's way of citing their entries: by the address of the portal. */
const registry =
  /clinicaltrials\.gov|trialsearch\.who|\bictrp\b|\bisrctn|clinicaltrialsregister|euclinicaltrials|\bdrks\b|\banzctr\b|\bchictr\b|trial registry/i;
const preprintDoi = /^10\.(?:1101|21203|48550|2139|20944|31234|31219|22541)\//;

export function referenceFeatures(id: string, csl: CslItem): ReferenceFeatures {
  const doi = doiOf(csl.DOI ?? '');
  const journals = [csl['container-title'] ?? '', csl['container-title-short'] ?? ''];
  const isPreprint =
    preprintDoi.test(doi) || /\b(?:med|bio|ar|psyar)xiv\b|preprint|research square|\bssrn\b/i.test(journals[0]!);
  return {
    id,
    doi,
    pmid: /^\s*0*(\d{1,8})\s*$/.exec(csl.PMID ?? '')?.[1] ?? '',
    pmcid: /PMC\d+/i.exec(csl.PMCID ?? '')?.[0].toUpperCase() ?? '',
    issn: csl.ISSN ?? '',
    kind: registry.test(journals[0]!) ? 'registration' : isPreprint ? 'preprint' : (kinds[csl.type] ?? 'other'),
    title: titleParts(csl.title ?? ''),
    year: csl.issued?.['date-parts']?.[0]?.[0] ?? yearIn(csl.issued?.raw ?? ''),
    authors: (csl.author ?? []).map((name) => ({
      family: foldSpelling(name.family ?? name.literal ?? ''),
      given: foldSpelling(name.given ?? ''),
    })),
    journals: journals.map((name) => journalWords(wordsOf(name))).filter((words) => words.length > 0),
    volume: numberOf(csl.volume ?? ''),
    page: numberOf((csl.page ?? '').split(/\s*[-‐–—,;]\s*/)[0] ?? ''),
  };
}

const doiOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//, '')
    .replace(/^doi:?\s*/, '')
    .replace(/[.,;]+$/, '');

/** `e0123`, `123` and `p. 123` are one place; a letter that is not the e of an electronic page stays. */
const numberOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:pp?|vol(?:ume)?|e|art(?:icle)?)?[\s.]*(?=\d)/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/\s+/g, '');

function yearIn(text: string): number | null {
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(text)?.[0];
  return year ? Number(year) : null;
}
