/** The version log: rows of a date and what was changed. */
import { findDate } from '../marks.ts';
import type { Source } from '../source.ts';
import { withoutPlaceholders } from './fields.ts';

const printedDate = /\b\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d{2}\b|\b(?:19|20)\d{2}[-−–]\d{2}[-−–]\d{2}\b/g;

/** Rows from `from` on; placeholder rows are dropped. */
export function findVersionLog(source: Source, from: number): { date: string; change: string }[] {
  const area = source.body.slice(from).split(/^[ \t]*Beskrivelse\s*:/m)[0]!;
  const dates = [...area.matchAll(printedDate)];
  const rows: { date: string; change: string }[] = [];
  dates.forEach((match, index) => {
    const change = area.slice(match.index + match[0].length, dates[index + 1]?.index ?? area.length);
    const date = findDate(match[0]);
    const text = withoutPlaceholders(change.split(/https?:\/\//)[0]!);
    if (date !== null && text !== '') rows.push({ date, change: text });
  });
  return rows;
}

/** The title of a log that has no number, alone on its line, with rows below it. */
export function findPlainLog(source: Source, from: number): { start: number; end: number } | null {
  const title = /^[ \t]*(?:Versjonslogg|Endringslogg|Endring[ae]r gjort i dokument(?:et)?)[ \t]*:?[ \t]*$/im;
  const match = title.exec(source.body.slice(from));
  if (match === null) return null;
  const place = { start: from + match.index, end: from + match.index + match[0].length };
  return findVersionLog(source, place.end).length === 0 ? null : place;
}
