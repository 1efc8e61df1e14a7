/** Whether two references are one publication: `certain` may be merged unseen, `uncertain` is for a person to say. */
import type { ReferenceFeatures } from './reference-features.ts';
import { sameAuthors } from './same-authors.ts';
import { sameJournal } from './same-journal.ts';
import { titleLikeness } from './title-likeness.ts';

export type Verdict = 'certain' | 'uncertain' | 'apart';

/** A title of fewer words (`Editorial`) is that of many works. */
const tellingWords = 4;
/** So much of the words of two titles is alike where one of them was typed otherwise, or translated in part. */
const likeTitle = 0.75;

/** Whether two values are the same; null where one is missing. */
const agree = (a: string, b: string): boolean | null => (a === '' || b === '' ? null : a === b);

export function compareReferences(a: ReferenceFeatures, b: ReferenceFeatures): Verdict {
  // A correction, a reply or a protocol often bears the title and the number of its article.
  if (a.title.role !== b.title.role) return 'apart';
  const ids = [agree(a.doi, b.doi), agree(a.pmid, b.pmid), agree(a.pmcid, b.pmcid)];
  return ids.includes(true) ? withSameNumber(a, b, ids.includes(false)) : withoutNumber(a, b, ids.includes(false));
}

/** `isContradicted`: another number differs. Abstracts of one supplement may share its DOI. */
function withSameNumber(a: ReferenceFeatures, b: ReferenceFeatures, isContradicted: boolean): Verdict {
  const title = titleLikeness(a.title, b.title);
  const authors = sameAuthors(a.authors, b.authors);
  const page = agree(a.page, b.page);
  const isLike = title.how !== 'other' || title.share >= likeTitle;
  if (title.isOtherFigure && isLike) return 'uncertain';
  if (!isLike) return authors === 'same' && page !== false ? 'uncertain' : 'apart';
  if (title.how === 'unknown' || authors === 'other') return 'uncertain';
  if (isContradicted) {
    const isSamePlace = page === true && agree(a.volume, b.volume) === true && journalOf(a, b) !== 'other';
    return isSamePlace && (title.how === 'same' || title.how === 'typed') ? 'certain' : 'uncertain';
  }
  return title.how === 'other' && page === false ? 'uncertain' : 'certain';
}

/** What is cheap to tell comes first: most pairs are told apart by it. */
function withoutNumber(a: ReferenceFeatures, b: ReferenceFeatures, isContradicted: boolean): Verdict {
  if (a.kind !== b.kind && a.kind !== 'other' && b.kind !== 'other') return 'apart';
  const years = a.year === null || b.year === null ? null : Math.abs(a.year - b.year);
  if ((years ?? 0) > 2) return 'apart';
  const volume = agree(a.volume, b.volume);
  const page = agree(a.page, b.page);
  if (volume === false && page === false) return 'apart';
  if ((isContradicted || (years ?? 0) > 1) && !(page && volume)) return 'apart';
  const authors = sameAuthors(a.authors, b.authors);
  if (authors === 'other' && page !== true) return 'apart';
  const title = titleLikeness(a.title, b.title);
  if (title.isOtherFigure) return 'apart';
  const journal = journalOf(a, b);
  const isSameTitle = title.how === 'same' || title.how === 'typed';
  const isSamePlace = journal !== 'other' && volume !== false && page === true;
  const isTelling = title.words >= tellingWords;
  if (isContradicted || (years ?? 0) > 1) {
    return isSameTitle && isTelling && authors !== 'other' && isSamePlace ? 'uncertain' : 'apart';
  }
  if (!isSameTitle && title.how !== 'shortened') {
    const isTranslated = authors === 'same' && journal === 'same' && volume && page && years === 0;
    if (isTranslated) return 'uncertain';
    if (title.share < likeTitle || !isTelling || authors === 'other') return 'apart';
    return page || (page === null && journal !== 'other' && volume !== false) ? 'uncertain' : 'apart';
  }
  if (authors === 'other') return isSamePlace && isTelling ? 'uncertain' : 'apart';
  if (authors === 'same' && volume !== false && page !== false) {
    const isPlaced = journal === 'same' && page === true;
    if (years === 0 && isPlaced && (volume || isTelling)) return 'certain';
    // Without a place to agree on, a report, a registration and an article of one team are told apart by their kinds alone.
    const isOneKind = a.kind === b.kind && a.kind !== 'other';
    if (isOneKind && years === 0 && isTelling) {
      if (isSameTitle && journal === 'same' && page === null) return 'certain';
      if (title.how === 'same' && journal === 'unknown') return 'certain';
    }
    if (years === 1 && title.how === 'same' && isTelling && isPlaced && volume) return 'certain';
  }
  // Two notes under one heading are told by where they stand.
  if (!isTelling && (page === false || (page === null && volume === false))) return 'apart';
  return isTelling || (authors === 'same' && journal !== 'other') ? 'uncertain' : 'apart';
}

const journalOf = (a: ReferenceFeatures, b: ReferenceFeatures) =>
  a.issn !== '' && a.issn === b.issn ? 'same' : sameJournal(a.journals, b.journals);
