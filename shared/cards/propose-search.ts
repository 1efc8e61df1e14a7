/** What the search log says for the card: where and when was searched, what that gave, and how old the search is. */
import type { CardProposal } from '../contract/cards.ts';
import type { SearchLogEntry } from '../contract/projects.ts';
import type { PrismaFlow } from '../contract/screening.ts';
import type { Locale } from '../model/vocabulary.ts';
import { identifiedTotal } from '../screening/prisma-flow.ts';
import { monthsSince } from '../screening/search-age.ts';
import { formatDate, languageTags } from '../text/moment.ts';
import { type ProposalInput, reasonText, searchText } from './proposal-input.ts';

/** Null where nothing was searched. Asked anew, the age is told anew: a person sees the new sentence as a proposal. */
export function proposeSearch(field: string, input: ProposalInput): CardProposal | null {
  const { searches, language, today } = input;
  if (searches.length === 0) return null;
  const flow = input.flow();
  const value = [
    foundSentence(searches, identifiedTotal(flow), language),
    ...screenedSentence(flow, language),
    ...ageOfSearches(searches, today, language),
  ];
  return {
    field,
    value,
    sources: searches.map(({ id, source, searchedOn, strategy }) => ({
      searchId: id,
      quote: strategy.trim().slice(0, longestQuote) || `${source}, ${formatDate(searchedOn, language)}`,
      sha256: '',
    })),
    reason: reasonText('searches', language, { count: searches.length }),
  };
}

const longestQuote = 2000;

function foundSentence(searches: readonly SearchLogEntry[], total: number | null, language: Locale): string {
  const places = searches.map(({ source, platform, searchedOn }) => {
    const told = [platform, formatDate(searchedOn, language)].filter((part) => part !== '').join(', ');
    return `${source} (${told})`;
  });
  const where = new Intl.ListFormat(languageTags[language]).format(places);
  if (total === null) return searchText('foundSomewhere', language, { where });
  return searchText(total === 1 ? 'foundOne' : 'found', language, { where, count: printed(total, language) });
}

/** Only when all is screened: numbers on the way are none of a method. */
function screenedSentence(flow: PrismaFlow, language: Locale): string[] {
  if (flow.unique === 0 || flow.notYetScreened > 0 || flow.notYetAssessed > 0) return [];
  const { screened, assessed, includedReports } = flow;
  const counts = Object.entries({ screened, assessed, included: includedReports });
  return [
    searchText('screened', language, Object.fromEntries(counts.map(([key, count]) => [key, printed(count, language)]))),
  ];
}

/** A sentence on the age of the oldest: a source that was searched again counts from then. None where no day is known. */
export function ageOfSearches(
  searches: readonly Pick<SearchLogEntry, 'source' | 'searchedOn'>[],
  today: string,
  language: Locale,
): string[] {
  const latest = new Map(
    searches.toSorted((a, b) => a.searchedOn.localeCompare(b.searchedOn)).map((search) => [search.source, search]),
  );
  const ages = [...latest.values()].flatMap(({ searchedOn }) => monthsSince(searchedOn, today) ?? []);
  if (ages.length === 0) return [];
  const count = Math.max(...ages);
  if (count === 0) return [searchText('ageNew', language)];
  return [searchText(count === 1 ? 'ageOne' : 'age', language, { count })];
}

const printed = (count: number, language: Locale) => count.toLocaleString(languageTags[language]);
