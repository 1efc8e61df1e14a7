/** Sections of documents without a template: numbered headings, else well-known titles and the file's own outline. */
import vocabulary from '../../../../resources/templates/recognition/section-titles.json' with { type: 'json' };
import type { RecognisedSection } from '../../../../shared/contract/recognised.ts';
import { findNumberedHeadings } from '../numbered-headings.ts';
import type { Source } from '../source.ts';

const knownTitles = new RegExp(`^(?:${vocabulary.titles.join('|')})$`, 'iu');

/** The headings that the file marks; without them those that can be read from the text. */
export function findSections(source: Source): RecognisedSection[] {
  const marked = (source.input.headings ?? []).filter((heading) => heading.level > 0);
  // One heading alone is the document's title, unless that is marked as such.
  const hasTitle = source.input.headings?.some((heading) => heading.level === 0) ?? false;
  if (marked.length < (hasTitle ? 1 : 2)) return sectionsFromText(source);
  return marked.map(({ number, title, level, start, end }) => ({ number, title, level, ...source.place(start, end) }));
}

/** Sections in text order. Markdown heads and the outline's titles count where they stand on a line of their own. */
function sectionsFromText(source: Source): RecognisedSection[] {
  const numbered: RecognisedSection[] = findNumberedHeadings(source).map(({ number, title, level, start, end }) => ({
    number,
    title,
    level,
    ...source.place(start, end),
  }));
  const outline = new Set((source.input.outlineTitles ?? []).map(key).filter((title) => title.length > 2));
  const taken = new Set(numbered.map((section) => section.start));
  const others: RecognisedSection[] = [];
  const seen = new Set<string>();
  source.lines.forEach((line, index) => {
    if (line.text === '' || line.text.length > 140 || taken.has(line.start)) return;
    const mark = /^(#{1,6})\s+(.+?)\s*#*$/.exec(line.text);
    const title = (mark?.[2] ?? line.text).replace(/:$/, '').trim();
    const isOwnLine = (source.lines[index - 1]?.text ?? '') === '' || line.opensPage || mark !== null;
    const isKnown = knownTitles.test(title) || (isOwnLine && outline.size > 0 && outline.has(key(line.text)));
    if (mark === null && !isKnown) return;
    if (outline.size > 0 && seen.has(key(title)) && !knownTitles.test(title)) return;
    seen.add(key(title));
    others.push({ number: null, title, level: (mark?.[1] ?? '#').length, ...source.place(line.start, line.end) });
  });
  return [...numbered, ...others].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
