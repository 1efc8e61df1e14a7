/** Which reference of the library an entry of a document's list is: certain, or a few that it may be. */
import type { CslItem } from '../contract/references.ts';
import { compareReferences } from '../references/compare-references.ts';
import { type ReferenceFeatures, referenceFeatures } from '../references/reference-features.ts';
import { titleLikeness } from '../references/title-likeness.ts';
import { foldWords } from './fold-words.ts';

export interface Candidate {
  /** Of the reference that lists show. */
  id: string;
  features: ReferenceFeatures;
  /** The records that told of it, as their files had them. */
  raw: readonly string[];
}

export interface SourceMatch {
  /** Null where none is certain, or several are. */
  certain: string | null;
  /** Best first; the certain one among them. */
  candidates: { id: string; confidence: number }[];
}

export const noMatch: SourceMatch = { certain: null, candidates: [] };
const mostCandidates = 5;

export function matchSource(
  { words, csl }: { words: string; csl: CslItem },
  candidates: readonly Candidate[],
): SourceMatch {
  const entry = referenceFeatures('', csl);
  // What was copied from this very list says the same in every word, however little was told apart in it.
  const copied = foldWords(words);
  const best = new Map<string, number>();
  const certain = new Set<string>();
  for (const { id, features, raw } of candidates) {
    const verdict =
      isSameEntry(entry, features) || raw.some((each) => foldWords(each) === copied)
        ? 'certain'
        : compareReferences(entry, features);
    if (verdict === 'apart') continue;
    if (verdict === 'certain') certain.add(id);
    const { share } = titleLikeness(entry.title, features.title);
    const confidence = verdict === 'certain' ? 1 : Math.round(50 + 40 * share) / 100;
    best.set(id, Math.max(best.get(id) ?? 0, confidence));
  }
  const [only] = certain;
  return {
    certain: certain.size === 1 ? only! : null,
    candidates: [...best]
      .map(([id, confidence]) => ({ id, confidence }))
      .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
      .slice(0, mostCandidates),
  };
}

/** A report or a page of the web says no more of itself than title, year and who wrote it. */
function isSameEntry(a: ReferenceFeatures, b: ReferenceFeatures): boolean {
  const isTold = a.title.words.length > 2 && a.year !== null && a.authors.length > 0;
  const isOtherNumber = (a.doi !== b.doi && a.doi && b.doi) || (a.pmid !== b.pmid && a.pmid && b.pmid);
  return (
    isTold &&
    !isOtherNumber &&
    a.title.joined === b.title.joined &&
    a.title.role === b.title.role &&
    a.year === b.year &&
    a.kind === b.kind &&
    a.page === b.page &&
    a.volume === b.volume &&
    a.authors[0]?.family === b.authors[0]?.family
  );
}
