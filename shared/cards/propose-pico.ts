/** The PICO box from the project's question, bound to the tagged passages that carry its terms. */
import type { CardProposal } from '../contract/cards.ts';
import type { Tag } from '../contract/tags.ts';
import { type PicoElement, picoKeys } from '../model/vocabulary.ts';
import { synonymsOf } from '../pico/synonyms.ts';
import { fitting, fold, type ProposalInput, reasonText, tagSources } from './proposal-input.ts';

/** Null where neither the project nor a tag says anything of the element. */
export function proposePico(field: string, element: PicoElement, input: ProposalInput): CardProposal | null {
  const tags = input.tags.filter((tag) => tag.element === element);
  const named = element === 'O' ? outcomeNames(input) : [];
  const terms = named.length > 0 ? named : input.project.pico[picoKeys[element]];
  if (terms.length === 0) return fromTags(field, tags, input);
  const known = terms.flatMap((term) => [term, ...synonymsOf(input.project.pico, term)]).map(fold);
  const carrying = tags.filter((tag) => carries(tag, known));
  const sources = tagSources(carrying, input.documents);
  const separator = terms.some((term) => term.includes(',')) ? '; ' : ', ';
  const code = sources.length > 0 ? 'picoWithTags' : named.length > 0 ? 'outcomes' : 'pico';
  return {
    field,
    value: terms.join(separator),
    sources,
    reason: reasonText(code, input.language, { count: sources.length }),
  };
}

function fromTags(field: string, tags: readonly Tag[], input: ProposalInput): CardProposal | null {
  const all = tagSources(tags, input.documents);
  const sources = fitting(all, ({ quote = '' }) => quote);
  const quotes = [...new Set(sources.map(({ quote }) => (quote ?? '').replace(/\s+/g, ' ').trim()))];
  if (quotes.length === 0) return null;
  return {
    field,
    value: quotes.join('; '),
    sources,
    reason: reasonText('tags', input.language, { count: sources.length }),
  };
}

/** Most important first, in the card's language where the outcome has a name in it. */
function outcomeNames({ outcomes, language }: ProposalInput): string[] {
  return outcomes
    .toSorted((a, b) => b.importance - a.importance || a.position - b.position)
    .map((outcome) => (language === 'en' && outcome.nameEn !== '' ? outcome.nameEn : outcome.name));
}

/** A passage carries the field when it holds one of the terms or a synonym, folded in `known`, or is itself part of one. */
function carries(tag: Tag, known: readonly string[]): boolean {
  const quote = fold(tag.quote);
  return known.some((term) => quote.includes(term) || (quote.length >= 4 && term.includes(quote)));
}
