/** What kind of sponsor a trial has, by the words of its name: registries that say it say it differently, most do not. */
import vocabulary from '../../resources/vocabularies/sponsor-classes.json' with { type: 'json' };

export const sponsorClasses = ['industry', 'hospital', 'university', 'public', 'other'] as const;
export type SponsorClass = (typeof sponsorClasses)[number];

/** A word with `=` before it stands alone; others may begin or end a longer one. The first class that fits is the one. */
const patterns = vocabulary.classes.map(({ code, words }) => ({
  code: code as SponsorClass,
  pattern: new RegExp(words.map(patternOf).join('|'), 'u'),
}));

function patternOf(word: string): string {
  const isWhole = word.startsWith('=');
  const text = (isWhole ? word.slice(1) : word).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return isWhole ? `(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])` : text;
}

/** The same few sponsors stand on thousands of rows, and a filter asks for all of them each time. */
const known = new Map<string, SponsorClass | null>();

/** Null where the record names no sponsor. */
export function sponsorClass(sponsor: string): SponsorClass | null {
  let found = known.get(sponsor);
  if (found === undefined) {
    found = classOf(sponsor);
    known.set(sponsor, found);
  }
  return found;
}

function classOf(sponsor: string): SponsorClass | null {
  const name = sponsor.toLowerCase().trim();
  if (name === '') return null;
  return patterns.find(({ pattern }) => pattern.test(name))?.code ?? 'other';
}
