/** What the guidance recommends, and the PICO that can be read from its title and paragraphs. */
import type { Recognised, RecognisedPico, recommendationCategories } from '../../../../shared/contract/recognised.ts';
import type { KeyOutcomes } from './evidence.ts';
import type { NumberedParagraph } from './paragraphs.ts';

type Category = (typeof recommendationCategories)[number];

const categories: [Category, RegExp][] = [
  [
    'do-not-use',
    /(?:should not be (?:used|done|offered)|do not (?:use|offer)|must not be used|not recommended for use|is not recommended(?=[.;,]|$))/i,
  ],
  [
    'only-in-research',
    /(?:only (?:be )?(?:used |done |offered )?(?:in|as part of|within)(?: the context of)?(?: formal| a| other|[^.]{0,40}\b(?:trials?|studies|study) or(?: other)?)? research|used only in (?:the context of )?research|in the context of research|only in research|more research is needed)/i,
  ],
  ['special-arrangements', /special arrangements/i],
  [
    'standard-arrangements',
    /(?:standard arrangements|normal arrangements|can be used(?: in the NHS)? (?:as an option|while|during)|may be used provided)/i,
  ],
];

/** The first paragraph of section 1 that names a category; with none the first paragraph, category null. */
export function findRecommendation(paragraphs: readonly NumberedParagraph[]): Recognised['recommendation'] | null {
  const first = paragraphs.filter((paragraph) => paragraph.number.startsWith('1.'));
  for (const paragraph of first) {
    const hits = categories
      .map(([category, pattern]) => ({ category, at: paragraph.text.search(pattern) }))
      .filter((hit) => hit.at >= 0)
      .sort((a, b) => a.at - b.at);
    if (hits[0] !== undefined) return recommendationOf(paragraph, hits[0].category);
  }
  return first[0] === undefined ? null : recommendationOf(first[0], null);
}

const recommendationOf = (paragraph: NumberedParagraph, category: Category | null) => ({
  category,
  text: paragraph.text,
  paragraph: paragraph.number,
  page: paragraph.page,
  start: paragraph.start,
  end: paragraph.end,
});

/** Intervention and population from "X for Y"; comparator from a research recommendation; outcomes as listed. */
export function picoFromGuidance(
  title: string,
  paragraphs: readonly NumberedParagraph[],
  outcomes: KeyOutcomes,
): RecognisedPico {
  const parts =
    /^(.+?)\s+(?:for treating|for the treatment of|to treat|for people with|for|in people with|in|to)\s+(.+)$/i.exec(
      title,
    );
  const comparator = comparatorOf(paragraphs);
  return {
    population: parts === null ? [] : [parts[2]!],
    intervention: parts === null ? [lowerFirst(title)] : [lowerFirst(parts[1]!)],
    comparator: comparator === null ? [] : [comparator],
    outcome: [outcomes.efficacyText, outcomes.safetyText].filter((text) => text !== ''),
  };
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

function comparatorOf(paragraphs: readonly NumberedParagraph[]): string | null {
  const pattern =
    /\bcompar(?:ing|ed|es?|isons?)\b[^.]{0,120}?\b(?:with|to|against|versus)\s+([^.,;]+?)(?=\s+(?:with|in|for|that|and|over|on|to|using|should|which)\b|[.,;]|$)/i;
  for (const paragraph of paragraphs) {
    if (!/^1\./.test(paragraph.number) && !/research/i.test(paragraph.text)) continue;
    const match = pattern.exec(paragraph.text);
    if (match !== null) return match[1]!;
  }
  return null;
}
