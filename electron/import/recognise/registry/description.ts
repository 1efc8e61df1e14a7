/** Title, year and description rows of a registry's annual report. */
import template from '../../../../resources/templates/recognition/registry-report.json' with { type: 'json' };
import type { RecognisedField } from '../../../../shared/contract/recognised.ts';
import { labelPattern } from '../labels.ts';
import { findRows } from '../method-alert/fields.ts';
import type { NumberedHeading } from '../numbered-headings.ts';
import { collapse, type Source } from '../source.ts';

/** The registry's name as printed, with its short name in parentheses where the text gives one; null if none is found. */
export function registryName(source: Source): string | null {
  const head = source.body.slice(0, 40_000);
  const named =
    /((?:Nasjonalt|Norsk|Det\s+norske?|Det\s+nasjonale|Nordisk|Norwegian|National|The\s+Norwegian)[^.()\n:]{0,50}(?:\n[^.()\n:]{0,60})?regist(?:er|eret|ry|re)?(?:\s+(?:for|over|of)\s+[^.()\n:,]{3,80}(?:\n[^.()\n:,]{3,40})?)?)\s*\((\p{Lu}[\p{L}\d-]{1,15})\)/iu.exec(
      head,
    );
  if (named !== null) return `${sentenceCase(collapse(named[1]!))} (${named[2]})`;
  // A name that also runs along the head of each page is furniture to the lines.
  const running = source.furniture.filter(({ pageIndex }) => pageIndex === 0).map(({ text }) => text);
  const title = [...titleLines(source), ...running].find(
    (text) => /regist(?:er|eret|ry)\b/i.test(text) && text.length < 150 && !/[.:]$/.test(text),
  );
  return title === undefined
    ? null
    : sentenceCase(title.replace(/\s*[-–:,]?\s*(?:årsrapport|årsmelding|annual report).*$/i, ''));
}

/** A line that ends or opens in the middle of a name: after "for", or with a small letter. */
const staysOpen = /(?:[-–,]|(?<!\p{L})(?:for|over|of|og|and|av|i|in|til|ved|med|hos|the|on|om))$/iu;

/** The first pages' lines, each with the next where a name runs on into it; longer runs are prose and stay lines. */
function titleLines(source: Source): string[] {
  const lines = source.lines.slice(0, 400);
  const titles: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    let last = index;
    const text = (): string =>
      collapse(
        lines
          .slice(index, last + 1)
          .map((line) => line.text)
          .join(' '),
      );
    while (last - index < 3 && lines[last]!.text !== '' && runsOn(lines[last]!.text, lines[last + 1]?.text ?? ''))
      last++;
    if (last - index < 3 && text().length < 150) titles.push(text());
    else titles.push(lines[index]!.text);
    if (last - index < 3) index = last;
  }
  return titles;
}

const runsOn = (text: string, next: string): boolean =>
  next !== '' && !/[.:!?]$/.test(text) && (staysOpen.test(text) || /^\p{Ll}/u.test(next));

const sentenceCase = (text: string): string =>
  text === text.toUpperCase() ? text[0]! + text.slice(1).toLowerCase() : text;

/** The year reported on: said on the first pages or most often in the text. */
export function reportingYear(source: Source): string | null {
  const said = /(?:årsrapport|årsmelding|annual report|rapporteringsår|resultater)\s+(?:for|fra)?\s*(20\d{2})\b/i.exec(
    source.body.slice(0, 3000),
  );
  if (said !== null) return said[1]!;
  const counts = new Map<string, number>();
  const add = (text: string, pattern: RegExp, weight: number): void => {
    for (const match of text.matchAll(pattern)) counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + weight);
  };
  add(source.body, /(?<![-–\d])\b(20\d{2})\b(?!\d)/g, 1);
  add(source.body.slice(0, 3000), /\b(?:for|i)\s+(20\d{2})\b/g, 15);
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const descriptionTitle =
  /registerbeskrivelse|registerskildring|(?:beskrivelse|skildring|omtale) av registeret|^om registeret$|^(?:about|description of) the registry$|^registry description$/i;

/** Label/value rows of the registry's description. */
export function descriptionFields(source: Source, headings: readonly NumberedHeading[]): RecognisedField[] {
  const index = headings.findIndex((heading) => descriptionTitle.test(heading.title));
  if (index < 0) return [];
  const range = { from: headings[index]!.end, to: headings[index + 1]?.start ?? source.body.length };
  return findRows(source, [...template.descriptionRows, ...wholeLabels(source, range)], range, headings[index]!.number);
}

/** Short labels are words of any sentence: they count where they stand alone on a line or before a colon. */
const wholeLabels = ({ body }: Source, { from, to }: { from: number; to: number }): string[] =>
  template.shortRows.filter((label) =>
    new RegExp(`^[ \\t]*${labelPattern(label)}[ \\t]*(?::|$| {2}|\\t)`, 'imu').test(body.slice(from, to)),
  );
