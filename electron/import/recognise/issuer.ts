/**
 * Who issued a document: named so in words («Utgitt av», «Published by»), at its head, in running heads and feet, or in the
 * imprint. A name in running text is only taken where it is a known one: others are spoken of there.
 */
import vocabulary from '../../../resources/templates/recognition/issuers.json' with { type: 'json' };
import { siteOwner } from './issuer-site.ts';
import { bareName, isOrganisation } from './organisation.ts';
import { collapse, type Line, type Source } from './source.ts';

export interface Issuer {
  issuer?: string;
  /** Below 1 where it was told by place or form only. */
  issuerConfidence?: number;
}

/** How sure each place is. */
const sure = { labelled: 0.8, imprint: 0.7, head: 0.6, furniture: 0.6, mention: 0.5, address: 0.4 };

const known = vocabulary.issuers.map(({ name, cues }) => ({ name, pattern: new RegExp(cues.join('|'), 'u') }));
const either = (words: readonly string[]) => words.join('|');
/** First on a line or in a sentence, with a capital: a line of running text may begin with «published by». */
const afterWords = (words: readonly string[]) =>
  new RegExp(`(?:^|[.;|]\\s+)(?:${either(words)})\\s*[:–-]?\\s*(.*)$`, 'u');
const labelled = afterWords(vocabulary.labels);
/** Also persons are named so. */
const made = afterWords(vocabulary.madeLabels);
const imprint =
  /^(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*)?(?:by\s+)?(\p{Lu}.*)$/iu;

/** Lines at the head that may hold a letterhead; what is longer is running text, and ends them. */
const headLines = 10;
const longestHeadLine = 140;
/** As long as a title page: further on others are spoken of. */
const headLength = 2000;
/** Of the whole text: an address stands below it. */
const lastLines = 3;
/** An imprint stands on one of the first or last pages. */
const outerPages = 3;
const longestGiven = 300;

export function issuerOf(source: Source): Issuer {
  const named = namedSo(source);
  if (named) return named;
  const head = source.text.slice(0, headLength);
  const mentioned = known
    .map(({ name, pattern }) => ({ name, at: head.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return mentioned ? { issuer: mentioned.name, issuerConfidence: sure.mention } : (addressedSo(source) ?? {});
}

/** By a web address that stands alone in the head, in running heads and feet, or below the text. */
function addressedSo(source: Source): Issuer | null {
  const lines = printedLines(source);
  const places = [...headOf(lines), ...repeated(source.furniture), ...lines.slice(-lastLines)];
  const issuer = siteOwner(places.flatMap(({ text }) => partsOf(text)));
  return issuer === null ? null : { issuer, issuerConfidence: sure.address };
}

/** By its place, never by running text. */
export function namedSo(source: Source): Issuer | null {
  const lines = printedLines(source);
  const outer = outerLines(lines);
  return (
    afterLabel(outer) ??
    first(headOf(lines), (line) => partsOf(line.text), sure.head) ??
    first(outer, ({ text }) => partsOf(imprint.exec(text)?.[1] ?? ''), sure.imprint) ??
    first(repeated(source.furniture), (line) => partsOf(line.text), sure.furniture)
  );
}

/** Where words of the first or last pages say it: «Utgitt av». */
export const labelledIssuer = (source: Source): Issuer | null => afterLabel(outerLines(printedLines(source)));

function outerLines(lines: readonly Line[]): Line[] {
  const lastPage = lines.at(-1)?.pageIndex ?? 0;
  return lines.filter(({ pageIndex }) => pageIndex < outerPages || pageIndex > lastPage - outerPages);
}

/** Of the whole text, running heads and feet among them. */
function printedLines(source: Source): Line[] {
  const furniture = new Map(source.furniture.map((line) => [line.start, line]));
  return source.lines.map((line) => furniture.get(line.start) ?? line).filter(({ text }) => text !== '');
}

function afterLabel(lines: readonly Line[]): Issuer | null {
  for (const [index, { text }] of lines.entries()) {
    for (const pattern of [labelled, made]) {
      const match = pattern.exec(text);
      if (!match) continue;
      const next = lines[index + 1]?.text ?? '';
      const given = `${match[1]} ${match[1]!.trim() === '' || goesOn.test(next) ? next : ''}`.trim();
      const name = bareName(
        given
          .slice(0, longestGiven)
          .replace(/^the\s/u, '')
          .split(/\s*(?:[|·;]|,\s|\s[–-]\s|\.\s|\s\d|\bi samarbeid\b|\bin collaboration\b)/u)[0]!,
      );
      const isName = isOrganisation(name) || isKnown(name) || (pattern === labelled && isProper(name));
      if (isName) return told(name, sure.labelled);
    }
  }
  return null;
}

/** A line that begins so is the rest of the one above it. */
const goesOn = /^\p{Ll}/u;

/** A few words, each with a capital: a publisher whose name has no form of its own. */
const isProper = (name: string) => /^\p{Lu}[\p{L}&'-]{2,}(?:\s\p{Lu}[\p{L}&'-]+){0,4}$/u.test(name);

/** The lines before the first running text of the first page. */
function headOf(lines: readonly Line[]): Line[] {
  const head = lines.filter(({ pageIndex }) => pageIndex === 0).slice(0, headLines);
  const end = head.findIndex(({ text }) => text.length > longestHeadLine);
  return (end < 0 ? head : head.slice(0, end)).filter(({ text }, index) => index === 0 || !workplace.test(text));
}

/** Below a title this is where its authors work. */
const workplace = /[Uu]niversit|[Dd]epartment|[Ff]aculty|[Ff]akultet|[Ii]nstitutt for|,\s*\p{Lu}/u;

/** A letterhead may name office and date on one line. */
const partsOf = (text: string) => text.split(/\s*(?:[|·•]|\s[–—]\s|\t|\s{3,}|\.\s+|,\s+)/u).map(collapse);

function first(lines: readonly Line[], parts: (line: Line) => string[], confidence: number): Issuer | null {
  for (const line of lines) {
    const name = parts(line).find((part) => isOrganisation(part) || isKnown(part));
    if (name !== undefined) return told(bareName(name), confidence);
  }
  return null;
}

/** Those that stand at least twice, each once; figures apart, as of pages. */
function repeated(lines: readonly Line[]): Line[] {
  const seen = new Map<string, Line[]>();
  for (const line of lines) {
    const key = line.text.replace(/\d+/g, '#');
    seen.set(key, [...(seen.get(key) ?? []), line]);
  }
  return [...seen.values()].filter((same) => same.length > 1).map((same) => same[0]!);
}

/** A known name, and little else. */
const isKnown = (part: string) =>
  known.some(({ pattern }) => part !== '' && (pattern.exec(part)?.[0].length ?? 0) * 2 >= part.length);

const knownName = (text: string) => known.find(({ pattern }) => pattern.test(text))?.name ?? null;

/** One that is known is told by the name that lists and filters have for it. */
function told(name: string, confidence: number): Issuer {
  const issuer = knownName(name);
  return issuer === null ? { issuer: name, issuerConfidence: confidence } : { issuer };
}
