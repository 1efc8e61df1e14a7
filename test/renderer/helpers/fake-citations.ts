/** Citations of invented references, numbered as Vancouver does. */
import { cardCitations, citedIds } from '../../../shared/citations/card-citations.ts';
import type { Card } from '../../../shared/contract/cards.ts';
import type { CardCitationsView, CitationStyleRow } from '../../../shared/contract/citations.ts';
import type { CitationStyleService } from '../../../shared/contract/services.ts';
import { cardTemplate } from './fake-project.ts';

export function fakeCitations(card: Card): CardCitationsView {
  const { tokens, handWritten } = cardCitations(card, cardTemplate);
  const ids = citedIds({ tokens });
  const texts = Map.groupBy(tokens, ({ field }) => field);
  return {
    texts: Object.fromEntries(
      [...texts].map(([field, each]) => [
        field,
        each.map(({ token }) => `[${token.items.map(({ id }) => ids.indexOf(id) + 1).join(', ')}]`),
      ]),
    ),
    list: [
      ...handWritten.map((text) => ({ id: null, text, isCited: false })),
      ...ids.map((id) => ({ id, text: `Trykt ${id}.`, isCited: true })),
    ],
    isNumbered: true,
    missing: [],
    style: card.citationStyle,
    names: ids.map((id) => ({ id, key: `Navn ${id}`, title: `Tittel ${id}` })),
  };
}

export function fakeStyles(): Partial<CitationStyleService> {
  const styles: CitationStyleRow[] = [
    { id: 'vancouver', title: 'Vancouver [1]', isOwn: false, isNumbered: true },
    { id: 'author-date', title: 'Author, year', isOwn: false, isNumbered: false },
  ];
  return {
    list: () => styles,
    add({ name }) {
      const style = { id: name.replace('.csl', ''), title: name, isOwn: true, isNumbered: false };
      styles.push(style);
      return style;
    },
    preview: () => ({ texts: ['[1]', '[1, 2]'], list: ['Fjellvik KA. Hjertelapp.'] }),
  };
}
