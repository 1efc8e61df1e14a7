/** A card as it is printed: its citations as numbers or names of its style, its reference list written out. */
import { valueTexts } from '../cards/template-fields.ts';
import type { Card, CardField, CardSource, CardTemplate, CardValue } from '../contract/cards.ts';
import type { FormattedCitations } from '../contract/citations.ts';
import { cardCitations } from './card-citations.ts';
import { replaceTokens } from './tokens.ts';

/** `sha256Of`: the file that first told of a reference, '' where it is gone. A card that cites nothing is as it was. */
export function expandCard(
  card: Card,
  template: CardTemplate,
  formatted: FormattedCitations,
  sha256Of: (referenceId: string) => string,
): Card {
  const { listField } = cardCitations(card, template);
  const fields = Object.entries(card.fields).map(([key, field]): [string, CardField] => {
    if (key === listField) return [key, listOf(field, formatted, sha256Of)];
    const texts = formatted.texts[key];
    return [key, texts ? { ...field, value: withTexts(field.value, texts) } : field];
  });
  return { ...card, fields: Object.fromEntries(fields) };
}

function withTexts(value: CardValue, texts: readonly string[]): CardValue {
  let at = 0;
  const expand = (text: string) => replaceTokens(text, () => texts[at++] ?? '');
  if (typeof value === 'string') return expand(value);
  return value.map((entry) => (typeof entry === 'string' ? expand(entry) : entry.map(expand))) as CardValue;
}

/** Each reference is a source of the list, so that what is exempt of it is masked there. */
function listOf(field: CardField, { list }: FormattedCitations, sha256Of: (id: string) => string): CardField {
  const known = new Set(field.sources.map(({ referenceId }) => referenceId));
  const added = list.flatMap(({ id }): CardSource[] =>
    id === null || known.has(id) ? [] : [{ referenceId: id, sha256: sha256Of(id) }],
  );
  const isWritten = list.length > 0 || valueTexts(field.value).length > 0;
  return {
    value: list.map(({ text }) => text),
    status: isWritten && field.status === 'empty' ? 'written' : field.status,
    sources: [...field.sources, ...added],
  };
}
