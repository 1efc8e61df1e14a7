/** What was recognised in exempt passages: short words and figures that tell by their place what stands there. */
import type { Exemption } from '../contract/exemptions.ts';
import type { Corrected, Recognised } from '../contract/recognised.ts';
import { mapTexts } from './mask.ts';
import { readings } from './words.ts';

type Mask = (text: string, exemption: Exemption) => string;

/**
 * Texts that stand in a passage are masked where their part lies on it; a part that holds what was made from the words (a
 * figure, a tick, a category) is left out.
 */
export function withoutPassages(recognised: Recognised, passages: readonly Exemption[], mask: Mask): Recognised {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk).filter((each) => each !== undefined);
    if (value === null || typeof value !== 'object') return value;
    if (passages.some((passage) => hasWordsOf(value, passage))) return undefined;
    const found = passages.filter((passage) => liesOn(value, passage));
    if (found.length > 0 && Object.entries(value).some(isMade)) return undefined;
    const maskOwn = (text: string) => {
      const own = found.find(({ quote }) => standsIn(text, quote));
      return own ? mask(text, own) : text;
    };
    const masked = found.length > 0 ? mapTexts(value, maskOwn) : value;
    // A part may hold others with places of their own, as a table its footnotes.
    return Object.fromEntries(Object.entries(masked as object).map(([key, each]) => [key, walk(each)]));
  };
  if (passages.length === 0) return recognised;
  const left = walk(withoutLinks(withoutTelling(recognised, passages), passages)) as Recognised;
  // Every structure has dates, if none that may be told.
  return { ...left, dates: left.dates ?? {} };
}

/** A link has no place, and may be broken over lines or corrected: one to a site that the passage names may be of it. */
function withoutLinks(recognised: Recognised, passages: readonly Exemption[]): Recognised {
  if (!recognised.links) return recognised;
  const quotes = passages.map(({ quote }) => quote.toLowerCase());
  const links = recognised.links.filter((link) => !quotes.some((quote) => quote.includes(siteOf(link))));
  return { ...recognised, links };
}

const siteOf = (link: string) => link.toLowerCase().replace(/^[a-z]+:\/\/(?:www\.)?|[/?#].*$/g, '');

/** A warning tells figures of other places than its own: of each cell of a column, of two sentences; and words of its own. */
const withoutTelling = (recognised: Recognised, passages: readonly Exemption[]): Recognised => ({
  ...recognised,
  warnings: recognised.warnings.filter(
    ({ message, quote = '', params = {}, ...place }) =>
      !/\d/.test(`${message} ${quote} ${Object.values(params).join(' ')}`) &&
      !passages.some((passage) => liesOn(place, passage)),
  ),
});

/** Whether a person moved words of the passage into the part, or wrote over such words where it has no place to tell. */
function hasWordsOf(part: { corrected?: Corrected; start?: unknown }, passage: Exemption): boolean {
  const isPlaced = typeof part.start === 'number';
  return (
    part.corrected?.some(
      ({ origins, from }) =>
        origins?.some((origin) => liesOn(origin, passage)) || (!isPlaced && standsIn(from, passage.quote)),
    ) ?? false
  );
}

function liesOn(part: { start?: unknown; end?: unknown }, passage: Exemption): boolean {
  if (typeof part.start !== 'number') return false;
  const end = typeof part.end === 'number' ? part.end : part.start + 1;
  return part.start < (passage.end ?? 0) && end > (passage.start ?? 0);
}

/** Numbers that say where a part stands, or how sure the reading was, and nothing of what it says. */
const ofThePart = new Set(['page', 'start', 'end', 'level', 'number', 'confidence']);

const made = new Set(['category', 'yesNo', 'corrected', 'date']);

/** What was made from the words of the passage, also by a person who corrected them. */
function isMade([key, value]: [string, unknown]): boolean {
  if (typeof value === 'number') return !ofThePart.has(key);
  return typeof value === 'boolean' || made.has(key);
}

function standsIn(text: string, passage: string): boolean {
  const [words] = readings(text).map((each) => each.map(({ word }) => word).join(' '));
  const [whole] = readings(passage).map((each) => each.map(({ word }) => word).join(' '));
  return words !== '' && ` ${whole} `.includes(` ${words} `);
}
