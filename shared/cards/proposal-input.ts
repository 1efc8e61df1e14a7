/** What a card can be filled from, and the small helpers every kind of proposal shares. */
import data from '../../resources/vocabularies/card-proposals.json' with { type: 'json' };
import { type CardSource, longestValue } from '../contract/cards.ts';
import type { DocumentDetail } from '../contract/documents.ts';
import type { TableEdit } from '../contract/ongoing-trials.ts';
import type { Outcome, Project, SearchLogEntry } from '../contract/projects.ts';
import type { ReferenceRow } from '../contract/references.ts';
import type { PrismaFlow } from '../contract/screening.ts';
import type { Anchor, Tag } from '../contract/tags.ts';
import type { Trial } from '../contract/trials.ts';
import type { Locale } from '../model/vocabulary.ts';
import { fillSentence } from './fill-sentence.ts';

export type ProposalDocument = Pick<
  DocumentDetail,
  'id' | 'title' | 'kind' | 'language' | 'issuer' | 'year' | 'sourceName' | 'sha256' | 'recognised'
>;

export interface ProposalInput {
  project: Project;
  outcomes: readonly Outcome[];
  tags: readonly Tag[];
  /** Included in the project, in the order rows are to have. */
  trials: readonly Trial[];
  /** What people wrote into the table of them, in the card's language. */
  tableEdits: readonly TableEdit[];
  references: readonly ReferenceRow[];
  documents: readonly ProposalDocument[];
  searches: readonly SearchLogEntry[];
  /** Counted when it is asked for: of many references that takes long. */
  flow: () => PrismaFlow;
  /** ISO day on which the card is filled. */
  today: string;
  /** Whether what was recognised of a document has a ticked box. Most have none, and reading it to see takes long. */
  isTicked: (documentId: string) => boolean;
  /** The words of a passage, with what they cite as citations of the card. */
  citedText: (passage: { documentId: string; start: number; end: number; quote: string }) => string;
  /** Language of the card. */
  language: Locale;
  /** Hash of the file a trial or reference came from; '' where it came from none. */
  sha256Of: (noun: 'trial' | 'reference', id: string) => string;
}

type ReasonCode = keyof typeof data.reasons;
type SearchCode = keyof typeof data.search;

export function reasonText(code: ReasonCode, locale: Locale, values: Record<string, string | number> = {}): string {
  return fillSentence(data.reasons[code][locale], values);
}

export function searchText(code: SearchCode, locale: Locale, values: Record<string, string | number> = {}): string {
  return fillSentence(data.search[code][locale], values);
}

/** Tagged passages as sources; those whose document is not among the project's are left out. */
export function tagSources(anchors: readonly Anchor[], documents: readonly ProposalDocument[]): CardSource[] {
  const tagged = new Set(anchors.map(({ documentId }) => documentId));
  const byId = new Map(documents.filter(({ id }) => tagged.has(id)).map((document) => [document.id, document]));
  return anchors.flatMap(({ documentId, quote, page, start, end }) => {
    const document = byId.get(documentId);
    return document ? [{ documentId, quote, page, start, end, sha256: document.sha256 }] : [];
  });
}

/** The first of some pieces that one field can hold together, each with its mark and the line end or separator after it. */
export function fitting<T>(pieces: readonly T[], textOf: (piece: T) => string): T[] {
  const end = { at: 0 };
  const isWithin = (piece: T) => {
    end.at += textOf(piece).length + 4;
    return end.at <= longestValue.characters;
  };
  return pieces.slice(0, longestValue.lines).filter(isWithin);
}

/** A recognised item as a source, with its place where the importer knew it. */
export function documentSource(
  document: ProposalDocument,
  place: { page?: number; start?: number; end?: number } = {},
  quote?: string,
): CardSource {
  const source: CardSource = { documentId: document.id, sha256: document.sha256 };
  if (quote) source.quote = quote;
  if (place.page !== undefined) source.page = place.page;
  if (place.start !== undefined) source.start = place.start;
  if (place.end !== undefined) source.end = place.end;
  return source;
}

/** Lower case, composed, blanks collapsed: for comparing labels and terms, not for printing. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
