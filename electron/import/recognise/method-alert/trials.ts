/** The table of ongoing trials, whose cells come as loose blocks (guide: documents.md, section 2.3). */
import template from '../../../../resources/templates/recognition/method-alert.json' with { type: 'json' };
import words from '../../../../resources/templates/recognition/trial-words.json' with { type: 'json' };
import type { RecognisedTrialRow } from '../../../../shared/contract/recognised.ts';
import { registryPattern } from '../../../../shared/trials/registry-numbers.ts';
import { labelPattern } from '../labels.ts';
import { markedRow } from '../marked-tables.ts';
import { collapse, type Source } from '../source.ts';
import { periodPattern } from '../trial-period.ts';
import type { AlertRange } from './fields.ts';
import { splitCells, type TrialCells } from './trial-cells.ts';

const anyOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(labelPattern)
    .join('|');
const status = new RegExp(`(?<![\\p{L}])(?:${anyOf(words.statuses)})(?![\\p{L}])`, 'iu');
const statusLine = new RegExp(`^(?:status\\s*:?\\s*)?(?:${anyOf(words.statuses)})\\b[.,;]?`, 'iu');
const country = `(?:${anyOf(words.countries)})(?:\\s*\\([^)]*\\))?`;
const countryLine = new RegExp(
  `^(?:land\\s*:\\s*)?${country}(?:\\s*(?:,|og|/|&|\\+|;|and)\\s*${country})*\\s*(?:,|og|m\\.?fl\\.?|\\(.*\\)|et al\\.?)?\\.?$`,
  'iu',
);
const designLine = new RegExp(`^[(–-]?\\s*(?:${anyOf(words.designs)})(?![\\p{Ll}])`, 'iu');
const finishedLine = new RegExp(
  `^(?:${anyOf(words.finished)})[^\\n]{0,30}\\d{4}|^(?:${anyOf(words.finished)})\\s*:?\\s*$`,
  'iu',
);
/** Names with capitals and nothing else: countries, also those that no list holds. */
const nameList =
  /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)*(?:(?:\s*[,/]\s*|\s+(?:og|and)\s+)\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)*)*$/u;
const labelledYear = /^\p{L}[\p{L} ]{2,30}:?\s+(?:\d{1,2}[./])?(?:19|20)\d{2}$/u;

const leadingStatus = new RegExp(`^(?:${anyOf(words.statuses)})(?![\\p{L}])`, 'iu');
const leadingFinish = new RegExp(
  `^(?:${anyOf(words.finished)})\\s*:?\\s*(?:\\p{L}+\\.?\\s+)?(?:\\d{1,2}[./])?(?:19|20)\\d{2}`,
  'iu',
);
const yearLine = /^(?:\d{1,2}\.)?(?:\d{1,2}[./])?(?:19|20)\d{2}\.?$/;

/** Rows in order of their registry numbers, one each. `split` tells where cells had to be parted by guess. */
export function findOngoingTrials(source: Source, range: AlertRange): { row: RecognisedTrialRow; isGuess: boolean }[] {
  const area = source.body.slice(range.from, range.to);
  const ids = [...area.matchAll(registryPattern)].filter(
    (match, index, all) => all.findIndex((other) => other[0] === match[0]) === index && !isLink(area, match.index),
  );
  let from = headerEnd(area);
  return ids.flatMap((id, index) => {
    const limit = ids[index + 1]?.index ?? area.length;
    const marked = cellsOfRow(source, range.from + id.index);
    const tail = readTail(marked ? partedBetween(area, id.index, limit) : area, id.index + id[0].length, limit);
    const cells = marked ?? splitCells(area.slice(from, id.index));
    const start = marked?.start ?? range.from + from;
    from = tail.end;
    if (marked === null && (isInProse(area, id.index, id[0].length) || hasNoCells(cells))) return [];
    const n =
      /\bn\s*[=:≈]\s*(?:ca\.?\s*)?(\d[\d\s.,]*)/i.exec(cells.population)?.[1] ??
      /(\d[\d .]*)\s+(?:deltakere|pasienter|personer|participants|patients)\b/i.exec(cells.population)?.[1];
    const row: RecognisedTrialRow = {
      population: cells.population,
      n: n === undefined ? null : Number(n.replace(/[\s.,]/g, '')),
      intervention: cells.intervention,
      comparator: cells.comparator,
      outcome: cells.outcome,
      registryId: id[0].replace(/\s/g, ''),
      ...tail.fields,
      ...source.place(start, range.from + tail.end),
    };
    return [{ row, isGuess: cells.isGuess }];
  });
}

/** «Vi fant to studier: NCT… og NCT…»: numbers that a sentence tells are no rows. */
const isInProse = (area: string, at: number, length: number): boolean =>
  /(?:\p{Ll}{2}[,:]?[ \t]*|\p{L}{2}[ \t]*\()$/u.test(area.slice(Math.max(0, at - 20), at)) &&
  goesOnAsProse.test(area.slice(at + length, at + length + 40));
const goesOnAsProse =
  /^,[ \t]+\p{Lu}{3}|^\)?(?:[,.]?[ \t]+|[ \t]*\n)(?:og|and|eller|or|samt|er|is|was|var|ble|vart|blei|som|which|pågår|har|has|skal|will)(?![\p{L}\d])/u;
const hasNoCells = ({ intervention, comparator, outcome }: TrialCells): boolean =>
  intervention === '' && comparator === '' && outcome === '';

/** The cells before the number's own where the file marks the row: exactly four, or the columns are others. */
function cellsOfRow(source: Source, offset: number): (TrialCells & { start: number }) | null {
  const row = markedRow(source, offset);
  if (row === null || row.at !== 4) return null;
  const [population = '', intervention = '', comparator = '', outcome = ''] = row.cells;
  return { population, intervention, comparator, outcome, isGuess: false, start: row.start };
}

/** As long as before: what a marked row's last cells say in one line each, in sentences, stands on lines of its own. */
const partedBetween = (area: string, at: number, limit: number): string =>
  area.slice(0, at) + area.slice(at, limit).replace(/(?: {2}|[.;] )(?=\p{Lu})/gu, '\n ') + area.slice(limit);

const isLink = (area: string, at: number): boolean => /https?:\/\/\S*$/.test(area.slice(Math.max(0, at - 120), at));

function headerEnd(area: string): number {
  let end = 0;
  for (const column of template.trialColumns) {
    const match = new RegExp(labelPattern(column), 'iu').exec(area.slice(0, 600));
    if (match !== null) end = Math.max(end, match.index + match[0].length);
  }
  return end;
}

interface Tail {
  end: number;
  fields: Pick<RecognisedTrialRow, 'status' | 'design' | 'country' | 'period'>;
}

/** Lines after the registry number, as long as they look like design, period, country or status. */
function readTail(area: string, from: number, limit: number): Tail {
  const fields: Tail['fields'] = {};
  let end = from;
  let offset = from;
  const lead = takeBrokenPhrases(area, from, limit, fields);
  if (lead > from) {
    end = lead;
    offset = lead;
  }
  for (const raw of area.slice(offset, limit).split('\n')) {
    const line = raw.trim();
    const lineEnd = Math.min(limit, offset + raw.length + 1);
    if (line !== '') {
      const isKnown = readTailLine(line, fields, offset === from);
      if (!isKnown && !(offset > from && readUnknownLine(area, end, lineEnd, line, fields))) break;
      end = Math.min(limit, offset + raw.length);
    }
    offset = lineEnd;
  }
  return { end, fields };
}

/** Status and expected end right after the number, which narrow columns break over lines. */
function takeBrokenPhrases(area: string, from: number, limit: number, fields: Tail['fields']): number {
  let at = from;
  for (let round = 0; round < 2; round++) {
    const rest = area.slice(at, limit);
    const lead = /^[\s,;:()–-]*/.exec(rest)![0].length;
    const value = leadingStatus.exec(rest.slice(lead));
    const finished = leadingFinish.exec(rest.slice(lead));
    const match = value ?? finished;
    if (match === null) break;
    if (value !== null) fields.status ??= collapse(value[0]);
    else fields.period ??= collapse(match[0]);
    at += lead + match[0].length;
  }
  return at;
}

/** A line right beneath the cell's others and, for countries, above a blank line: its form tells what it is. */
function readUnknownLine(area: string, end: number, lineEnd: number, line: string, fields: Tail['fields']): boolean {
  const isBeneath = !/\n[ \t]*\n/.test(area.slice(end, lineEnd - line.length));
  if (!isBeneath || (fields.status === undefined && fields.period === undefined)) return false;
  if (fields.period === undefined && labelledYear.test(line)) {
    fields.period = line;
    return true;
  }
  const isLast = /^[ \t]*(?:\n|$)/.test(area.slice(lineEnd));
  if (fields.country !== undefined || !isLast || line.length > 60 || !nameList.test(line)) return false;
  fields.country = line;
  return true;
}

function readTailLine(line: string, fields: Tail['fields'], isFirst: boolean): boolean {
  let rest = line.replace(/^[\s,;:.()–-]+/, '').trim();
  let isTail = isFirst && rest === '';
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match === null) return undefined;
    rest = collapse(`${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`).replace(
      /^[,;:/]\s*|\s*[,;:/]$/g,
      '',
    );
    isTail = true;
    return collapse(match[0]);
  };
  if (
    rest !== '' &&
    (statusLine.test(rest) || (rest.length < 90 && (isFirst || designLine.test(rest) || periodPattern.test(rest))))
  ) {
    const value = take(status);
    if (value !== undefined) fields.status ??= value;
  }
  const finished = take(finishedLine);
  if (finished !== undefined) fields.period ??= finished;
  const period = rest.length < 60 ? take(periodPattern) : undefined;
  if (period !== undefined) fields.period = fields.period === undefined ? period : fields.period;
  if (yearLine.test(rest)) {
    fields.period = fields.period === undefined ? rest : `${fields.period} ${rest}`;
    return true;
  }
  if (rest !== '' && countryLine.test(rest)) {
    fields.country = fields.country === undefined ? rest : `${fields.country} ${rest}`;
    return true;
  }
  if (rest !== '' && designLine.test(rest)) {
    fields.design = fields.design === undefined ? rest : `${fields.design} ${rest}`;
    return true;
  }
  if (rest !== '' && isTail && rest.length < 40 && new RegExp(country, 'iu').test(rest)) {
    fields.country ??= rest;
    return true;
  }
  if (rest === '') return isTail;
  if (isFirst && rest.length < 40) {
    fields.design ??= rest;
    return true;
  }
  return isTail && rest.length < 25;
}
