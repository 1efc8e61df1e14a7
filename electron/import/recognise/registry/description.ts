/** Title, year and description rows of a registry's annual report. */
import template from '../../../../resources/templates/recognition/registry-report.json' with { type: 'json' };
import type { RecognisedField } from '../../../../shared/contract/recognised.ts';
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
  const line = source.lines
    .slice(0, 400)
    .find((each) => /regist(?:er|eret|ry)\b/i.test(each.text) && each.text.length < 110 && !/[.:]$/.test(each.text));
  return line === undefined ? null : sentenceCase(line.text.replace(/\s*[-–:]?\s*årsrapport.*$/i, ''));
}

const sentenceCase = (text: string): string =>
  text === text.toUpperCase() ? text[0]! + text.slice(1).toLowerCase() : text;

/** The year reported on: said on the first pages or most often in the text. */
export function reportingYear(source: Source): string | null {
  const said = /(?:årsrapport|annual report|rapporteringsår|resultater)\s+(?:for|fra)?\s*(20\d{2})\b/i.exec(
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

/** Label/value rows of the registry's description. */
export function descriptionFields(source: Source, headings: readonly NumberedHeading[]): RecognisedField[] {
  const index = headings.findIndex((heading) => /registerbeskrivelse|beskrivelse av registeret/i.test(heading.title));
  if (index < 0) return [];
  const range = { from: headings[index]!.end, to: headings[index + 1]?.start ?? source.body.length };
  return findRows(source, template.descriptionRows, range, headings[index]!.number);
}
