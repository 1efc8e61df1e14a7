/** The sources that a document lists, each by the name under which its text cites it. */
import titles from '../../resources/templates/recognition/section-titles.json' with { type: 'json' };
import type { Recognised } from '../contract/recognised.ts';
import type { CslItem } from '../contract/references.ts';
import { cslFromEntry, parseReferenceList } from '../references/parse-reference-list.ts';
import { foldTitle } from '../references/title-key.ts';
import { literal } from '../text/literal.ts';

export interface ListedSource {
  /** `12`, or `hansen 2020` in a list without numbers. */
  marker: string;
  /** The entry as it is printed. */
  words: string;
  csl: CslItem;
  page?: number | undefined;
  start?: number | undefined;
  end?: number | undefined;
}

const listTitle = new RegExp(`^(?:${titles.references.join('|')})$`, 'iu');

export const isListTitle = (heading: string): boolean => listTitle.test(heading);

/** Folded surname and year; two of one name and year have the same, and are told apart by no citation. */
export const nameKey = (family: string, year: string): string =>
  `${foldTitle(family.split(/\s/).at(-1) ?? '')} ${year}`;

export function listedSources(recognised: Recognised, text: () => string): ListedSource[] {
  const numbered = recognised.references ?? [];
  if (numbered.length > 0) {
    return numbered.map(({ n, text: words, page, start, end }, at) => ({
      marker: String(n ?? at + 1),
      words,
      csl: cslFromEntry(words),
      ...{ page, start, end },
    }));
  }
  return unnumbered(recognised, text);
}

/** Entries below the title of a list that no numbers lead through. */
function unnumbered({ sections }: Recognised, text: () => string): ListedSource[] {
  const list = sections.findLast(({ title }) => isListTitle(title));
  if (list?.start === undefined) return [];
  const from = list.end ?? list.start + list.title.length;
  const after = sections.find(({ start }) => start !== undefined && start > from);
  const body = text();
  const to = after?.start ?? body.length;
  let at = from;
  return parseReferenceList(body.slice(from, to)).flatMap(({ text: words, csl }) => {
    const family = csl.author?.[0]?.family ?? csl.author?.[0]?.literal;
    const year = csl.issued?.['date-parts']?.[0]?.[0];
    if (!family || !year) return [];
    const place = placeOf(words, body, at, to);
    at = place?.end ?? at;
    const letter = new RegExp(`\\(?${year}([a-z])\\b`).exec(words)?.[1] ?? '';
    return [{ marker: nameKey(family, `${year}${letter}`), words, csl, ...(place ?? {}), page: list.page }];
  });
}

/** Where the beginning of an entry stands; its lines may be broken there. */
function placeOf(words: string, text: string, from: number, to: number): { start: number; end: number } | null {
  const beginning = words.slice(0, 40).trim().split(' ').map(literal).join('\\s+');
  const found = new RegExp(beginning).exec(text.slice(from, to));
  return found && { start: from + found.index, end: Math.min(to, from + found.index + words.length) };
}
