/**
 * Whether a file is a new version of a document that is known. Two forms of one template share most of their words, so
 * words alone never say so; what a document calls itself and what its file is called must agree, and nothing may speak
 * against it. What is only likely is asked, never done.
 */
import type { Recognised } from '../contract/recognised.ts';
import { fold, tokens } from '../text/fold.ts';
import { ownWords } from './own-words.ts';
import { sharedRuns } from './shared-runs.ts';

export interface KnownDocument {
  recognised: Recognised;
  format: string;
  sourceName: string;
  text: string;
}

export type SameDocument = 'certain' | 'likely' | 'no';

/** What identifies a document, where it names more than those it cites. */
const ownIdentifiers = new Set(['nye-metoder-id', 'nice-id', 'isbn', 'doi']);
/** Fewer words of its own tell nothing. */
const fewestWords = 60;

export function isSameDocument(known: KnownDocument, next: KnownDocument): SameDocument {
  if (speaksAgainst(known, next)) return 'no';
  const shared = sharedOfOwnWords(known, next);
  if (shared === null) return 'no';
  const names = meeting(documentNames(known), documentNames(next));
  const agreeing = Object.values(names).filter(Boolean).length;
  if (agreeing === 0) return 'no';
  // The same paper as PDF and as Word is another form of it; whether the later one replaces it, only a person knows.
  const isOneFormat = known.format === next.format;
  // Reports of two years may be called the same, and be the same but for their figures; a file of one may be called so.
  const isOneYear = mainYear(known.text) === mainYear(next.text) && years(known) === years(next);
  const isCertain = (agreeing >= 2 && shared >= 0.6) || (names.title && shared >= 0.9);
  if (isCertain && isOneFormat && isOneYear) return 'certain';
  return shared >= 0.5 ? 'likely' : 'no';
}

export interface DocumentNames {
  /** Null for one that a hundred others have. */
  title: string | null;
  file: string;
  /** Numbers of its own, with their type. */
  identifiers: ReadonlySet<string>;
}

/** What a document is called, without what only says which version it is. */
export function documentNames({ recognised, sourceName }: Named): DocumentNames {
  const own = recognised.identifiers.filter(({ type }) => ownIdentifiers.has(type));
  return {
    title: isTelling(recognised.title) ? plain(recognised.title) : null,
    file: plain(sourceName.replace(/\.[a-z0-9]{1,5}$/i, '')),
    identifiers: new Set(own.map(({ type, value }) => `${type} ${fold(value)}`)),
  };
}

interface Named {
  recognised: Pick<Recognised, 'title' | 'identifiers'>;
  sourceName: string;
}

/** Whether any of the names is the same: others need not be looked at. */
export const namesMeet = (was: DocumentNames, is: DocumentNames) => Object.values(meeting(was, is)).some(Boolean);

const meeting = (was: DocumentNames, is: DocumentNames) => ({
  title: was.title !== null && was.title === is.title,
  file: was.file !== '' && was.file === is.file,
  identifier: !was.identifiers.isDisjointFrom(is.identifiers),
});

/** Another kind, language, number of its own, year of both names or figure in its title: these are two documents. */
function speaksAgainst(known: KnownDocument, next: KnownDocument): boolean {
  const [was, is] = [known.recognised, next.recognised];
  if (differs(was.kind, is.kind) || differs(was.language, is.language)) return true;
  if ((was.dates.reportingYear ?? '') !== (is.dates.reportingYear ?? '')) return true;
  for (const type of ownIdentifiers) {
    const [here, there] = [identifiers(was, type), identifiers(is, type)];
    if (here.size > 0 && there.size > 0 && here.isDisjointFrom(there)) return true;
  }
  const [then, now] = [years(known), years(next)];
  return figures(plain(was.title)) !== figures(plain(is.title)) || (then !== '' && now !== '' && then !== now);
}

/** `other` is what could not be told: a chapter more, and the next version of the same report is told. */
const differs = (was: string, is: string) => was !== is && was !== 'other' && is !== 'other';

const identifiers = (recognised: Recognised, type: string) =>
  new Set(recognised.identifiers.filter((each) => each.type === type).map(({ value }) => fold(value)));

/** Null where either has too few words of its own. */
function sharedOfOwnWords(known: KnownDocument, next: KnownDocument): number | null {
  const [was, is] = [ownWords(known), ownWords(next)];
  if (Math.min(was.length, is.length) < fewestWords) return null;
  return sharedRuns(was, is);
}

/** What only says which version it is. */
const versionMark =
  /\b(?:versjon|version|ver|v|rev|revisjon|revidert|revised|oppdatert|updated|utkast|draft|endelig|final|kopi|copy)[\s._-]*\d*(?:[.,]\d+)*\b|\(\d+\)/g;

const plain = (name: string) =>
  tokens(fold(name).replace(/_/g, ' ').replace(versionMark, ' '))
    .map(({ word }) => word)
    .join(' ');
const figures = (title: string) => (title.match(/\d+/g) ?? []).join(' ');
const years = ({ sourceName }: KnownDocument) => (sourceName.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).join(' ');

/** The year that a text speaks of most, the latest of several; '' where it names none. */
function mainYear(text: string): string {
  const counts = new Map<string, number>();
  for (const [year] of text.matchAll(/\b20\d\d\b/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]));
  return main?.[0] ?? '';
}

/** «Metodevarsel» is what a hundred are called. */
const isTelling = (title: string) => tokens(title).filter(({ word }) => word.length > 2).length >= 3;
