/** The parts of a recognised document whose heading, label or question tells which PICO element they are about. */
import type { Recognised } from '../contract/recognised.ts';
import { elementOfHeading } from './cues.ts';
import type { MatchedText } from './match-passages.ts';

/** Characters: under a heading that stands over a whole chapter anything may stand. */
const longestPart = 3000;

export function toldParts({ sections, fields = [], questions = [] }: Recognised, length: number): MatchedText['parts'] {
  const starts = sections.map(({ start }) => start ?? 0);
  const headed = [
    ...sections.map(({ title, start, end }, at) => ({
      heading: title,
      start: end ?? start,
      end: starts.slice(at + 1).find((next) => next > (start ?? 0)) ?? length,
    })),
    ...fields.map(({ label, start, end }) => ({ heading: label, start, end })),
    ...questions.map(({ prompt, start, end }) => ({ heading: prompt, start, end })),
  ];
  return headed
    .flatMap(({ heading, start, end }) => {
      const element = elementOfHeading(heading);
      const isShort = start !== undefined && end !== undefined && end - start <= longestPart;
      return element && isShort ? [{ element, heading, start, end }] : [];
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
