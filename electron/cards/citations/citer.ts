/** What a card cites as its style prints it: for the screen, for every format of an export, and for the preview of a style. */
import { cardCitations, citedIds } from '../../../shared/citations/card-citations.ts';
import { expandCard } from '../../../shared/citations/expand-card.ts';
import type { CitedItem } from '../../../shared/citations/tokens.ts';
import type { Card, CardTemplate } from '../../../shared/contract/cards.ts';
import type { CitationPreview, FormattedCitations } from '../../../shared/contract/citations.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { getReferenceSourceHash, listReferences, mainIds } from '../../library/references.ts';
import type { Session } from '../../library/session.ts';
import { type CitationEngine, createCitationEngine } from './citation-engine.ts';
import { previewItems } from './preview-items.ts';
import type { StyleStore } from './style-store.ts';
import { tryStyle } from './try-style.ts';

export interface PrintedCard {
  /** The card with its citations in words. */
  card: Card;
  /** Whether entries of the reference list are known by their number. */
  isNumbered: boolean;
  formatted: FormattedCitations;
}

export interface Citer {
  /** Throws `style-missing` where the card's style is not on this machine. */
  format(card: Card, template: CardTemplate): Promise<FormattedCitations>;
  print(card: Card, template: CardTemplate): Promise<PrintedCard>;
  preview(styleId: string, locale: Locale): Promise<CitationPreview>;
}

export interface CiterDependencies {
  session: Pick<Session, 'library'>;
  styles: StyleStore;
  localesFolder: string;
}

export function createCiter({ session, styles, localesFolder }: CiterDependencies): Citer {
  let loading: Promise<CitationEngine> | null = null;
  const engine = () => (loading ??= createCitationEngine(localesFolder));

  const format = async (card: Card, template: CardTemplate): Promise<FormattedCitations> => {
    const { db } = session.library();
    const mains = mainIds(db);
    // Two that were merged are one in the list, whichever of them a person cited.
    const standing = (id: string) => mains.get(id) ?? id;
    const { tokens, handWritten, ...named } = cardCitations(card, template);
    const cited = [...new Set(citedIds({ tokens }).map(standing))];
    const listed = [...new Set(named.listed.map(standing))];
    const ids = [...new Set([...cited, ...listed])];
    // Nothing of the library is cited: the list is what people wrote, and its numbers are theirs.
    if (ids.length === 0) return { texts: {}, list: handWritten.map(byHand), isNumbered: true, missing: [] };
    const style = styles.get(card.citationStyle);
    const items = new Map<string, CslItem>(listReferences(db, ids).map((item) => [item.id, item]));
    const result = await tryStyle(style, async () =>
      (await engine())({
        style,
        locale: card.language,
        clusters: tokens.map(({ token }) => citedOnce(token.items.map((item) => ({ ...item, id: standing(item.id) })))),
        uncited: listed.filter((id) => items.has(id) && !cited.includes(id)),
        handWritten,
        items,
      }),
    );
    const texts = Map.groupBy(
      tokens.map(({ field }, index) => ({ field, text: result.texts[index]! })),
      ({ field }) => field,
    );
    return {
      texts: Object.fromEntries([...texts].map(([field, each]) => [field, each.map(({ text }) => text)])),
      list: result.list.map((entry) => ({ ...entry, isCited: entry.id !== null && cited.includes(entry.id) })),
      isNumbered: style.isNumbered,
      missing: ids.filter((id) => !items.has(id)),
    };
  };

  return {
    format,
    async print(card, template) {
      const formatted = await format(card, template);
      const { db } = session.library();
      const isPlain = formatted.list.every(({ id }) => id === null) && formatted.missing.length === 0;
      const sha256Of = (id: string) => getReferenceSourceHash(db, id);
      return {
        card: isPlain ? card : expandCard(card, template, formatted, sha256Of),
        isNumbered: formatted.isNumbered,
        formatted,
      };
    },
    async preview(styleId, locale) {
      const style = styles.get(styleId);
      const items = previewItems(locale);
      const [a, b, c] = [...items.keys()].map((id): CitedItem => ({ id, locator: '' }));
      const clusters = [[a!], [{ ...b!, locator: locale === 'nb' ? 's. 12' : 'p. 12' }], [a!, b!, c!]];
      const work = { style, locale, clusters, uncited: [], handWritten: [], items };
      const { texts, list } = await tryStyle(style, async () => (await engine())(work));
      return { texts, list: list.map(({ text }) => text) };
    },
  };
}

const byHand = (text: string) => ({ id: null, text, isCited: false });

/** A bracket that names one place of one reference twice says it once. */
const citedOnce = (items: readonly CitedItem[]): CitedItem[] =>
  items.filter(({ id, locator }, at) => items.findIndex((each) => each.id === id && each.locator === locator) === at);
