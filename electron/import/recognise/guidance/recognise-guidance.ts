/** NICE interventional procedures guidance. */
import type { ImportWarning, Recognised } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { guessLanguage } from '../../../../shared/text/language.ts';
import { checkText } from '../checks/check-document.ts';
import { lostLinkWarnings } from '../checks/lost-links.ts';
import { runningSentences } from '../checks/running-text.ts';
import { sectionWarnings } from '../checks/section-numbers.ts';
import { findCitations, findDate, findRegistryIds, linksOf } from '../marks.ts';
import { collapse, type RecogniseInput, readSource, type Source } from '../source.ts';
import { findEvidence, findKeyOutcomes } from './evidence.ts';
import { findGuidanceHeadings, type GuidanceHeading } from './headings.ts';
import { findNumberedParagraphs } from './paragraphs.ts';
import { findRecommendation, picoFromGuidance } from './recommendation.ts';

const furniture = [
  /^©\s*NICE\b/i,
  /^Subject to Notice of rights/i,
  /^conditions#notice-of-rights\)?\.?$/i,
  /^All rights reserved/i,
];
const documentType = /^Interventional procedures? guidance(?:\s+\[?IPG\d+\]?)?$|^Health\s?Tech(?:nology)? guidance$/i;

export function recogniseGuidance(input: RecogniseInput): Recognised {
  const source = readSource(input, { lines: furniture });
  const title = guidanceTitle(source);
  const headings = findGuidanceHeadings(source, title);
  const { paragraphs, duties } = findNumberedParagraphs(source, headings);
  const numbered = paragraphs.map(({ text, ...paragraph }) => ({ ...paragraph, title: text.slice(0, 80), level: 2 }));
  const recommendation = findRecommendation(paragraphs);
  const outcomes = findKeyOutcomes(paragraphs, duties);
  const evidence = findEvidence(paragraphs);
  const published = /(?:Published(?: date)?|Issue date|Issued)\s*:\s*([^\n]{4,40})/i.exec(source.text);
  const date = published === null ? null : findDate(published[1]!);
  return {
    kind: 'interventional-guidance',
    template: { family: 'nice-ipg', generation: null, version: null },
    title,
    language: guessLanguage(source.body),
    issuer: 'NICE',
    identifiers: identifiersOf(source),
    dates: date === null ? {} : { published: date },
    sections: headings.map((heading) => ({
      number: heading.number,
      title: heading.title,
      level: heading.level,
      ...source.place(heading.start, heading.end),
    })),
    paragraphs,
    fields: duties,
    pico: picoFromGuidance(title, paragraphs, outcomes),
    ...(recommendation === null ? {} : { recommendation }),
    evidence,
    outcomes: { efficacy: outcomes.efficacy, safety: outcomes.safety },
    citations: findCitations(source.body),
    links: linksOf(source),
    registryIds: findRegistryIds(source.text),
    warnings: [
      ...warningsOf(source, headings),
      ...sectionWarnings(
        source,
        [...headings, ...numbered].sort((a, b) => a.start - b.start),
      ),
      ...checkText(source, runningSentences(source, [])),
    ],
  };
}

const notTitle = /^(?:Published|www\.|https?:|NICE\b|National Institute|Last updated|\d+$)/i;

function guidanceTitle(source: Source): string {
  const type = source.lines.findIndex((line) => documentType.test(line.text));
  const isTitle = (text: string): boolean => text.length > 8 && !documentType.test(text) && !notTitle.test(text);
  if (type > 0) {
    const above: string[] = [];
    for (const line of source.lines.slice(0, type).reverse()) {
      if (line.text === '' && above.length > 0) break;
      const text = line.text.replace(/^#+\s*/, '');
      // The last line of a title may be one short word.
      if (text !== '' && !documentType.test(text) && !notTitle.test(text)) above.unshift(text);
    }
    const title = collapse(above.join(' '));
    if (isTitle(title)) return title;
  }
  const below = source.lines.slice(Math.max(0, type + 1)).find((line) => isTitle(line.text));
  return below?.text.replace(/^#+\s*/, '') ?? source.input.metadataTitle ?? source.input.fileName;
}

function identifiersOf(source: Source): Recognised['identifiers'] {
  const found: Recognised['identifiers'] = [];
  const head = source.text.slice(0, 1500);
  const nice =
    /nice\.org\.uk\/guidance\/((?:ipg|htg|hte)\d+)/i.exec(head) ??
    /\b(IPG\s?\d{2,4})\b/i.exec(head) ??
    /\b(IPG\s?\d{2,4})\b/.exec(source.text);
  if (nice !== null) {
    const start = nice.index + nice[0].lastIndexOf(nice[1]!);
    found.push({
      type: 'nice-id',
      value: nice[1]!.toUpperCase().replace(/\s/g, ''),
      ...source.place(start, start + nice[1]!.length),
    });
  }
  const isbn = /ISBN(?:-1[03])?\s*:?\s*([\d-–]{10,20}[\dX])/i.exec(source.text);
  if (isbn !== null) {
    const start = isbn.index + isbn[0].indexOf(isbn[1]!);
    found.push({ type: 'isbn', value: isbn[1]!, ...source.place(start, start + isbn[1]!.length) });
  }
  return found;
}

function warningsOf(source: Source, headings: readonly GuidanceHeading[]): ImportWarning[] {
  const warnings = lostLinkWarnings(source);
  headings.forEach((heading, index) => {
    const next = headings[index + 1];
    const content = source.body.slice(heading.end, next?.start ?? source.body.length);
    const holdsSubsections = next !== undefined && next.level > heading.level;
    if (/[\p{L}\d]/u.test(content) || holdsSubsections) return;
    const place = { quote: heading.title, ...source.place(heading.start, heading.end) };
    warnings.push(importWarning('empty-section', { title: heading.title }, place));
  });
  return warnings;
}
