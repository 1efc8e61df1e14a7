/** Arithmetic over imported tables and text: sums, percentages, figures that differ between two places. */
import type { ImportWarning, RecognisedTable } from '../../../../shared/contract/recognised.ts';
import type { Caption } from './captions.ts';
import type { Sentence } from './statistics.ts';

const numberOf = (text: string | undefined): number | null => {
  const match = /^[<>≤≥]?\s*(\d+(?:[.,]\d+)?|\d{1,3}(?: \d{3})+)\s*%?$/.exec((text ?? '').trim());
  return match === null ? null : Number(match[1]!.replace(/ /g, '').replace(',', '.'));
};
const isTotal = (label: string | undefined): boolean =>
  /^(?:tot(?:alt?)?|sum|i alt|all)\.?(?:[,:]|$|\s+(?:alle|ant|antall|all|for|hele)\b)/i.test(label ?? '');
const placeOf = ({ page, start, end }: { page?: number; start?: number; end?: number }) => ({
  ...(page === undefined ? {} : { page }),
  ...(start === undefined || end === undefined ? {} : { start, end }),
});

/** Columns of counts whose total row is not their sum. */
export function sumWarnings(tables: readonly RecognisedTable[]): ImportWarning[] {
  return tables.flatMap((table) => {
    const at = table.rows.findIndex((row) => isTotal(row[0]));
    if (at < 2) return [];
    const total = table.rows[at]!;
    return total.flatMap((cell, column) => {
      const printed = numberOf(cell);
      const parts = table.rows.slice(0, at).map((row) => row[column]);
      if (
        column === 0 ||
        printed === null ||
        /%/.test(cell) ||
        parts.some((part) => part === undefined || /%/.test(part))
      )
        return [];
      const values = parts.map(numberOf);
      const sum = values.reduce((all: number, value) => all + (value ?? 0), 0);
      if (values.some((value) => value === null) || sum === printed) return [];
      const name = table.columns[column] ?? `column ${column + 1}`;
      const message = `Table ${table.number}: ${name} adds to ${sum}, but the total is printed as ${printed}.`;
      return [{ code: 'sum-mismatch', message, quote: total.join(' '), ...placeOf(table) }];
    });
  });
}

/** Rows whose printed percentage is not their count over the denominator that the other rows agree on. */
export function percentageWarnings(tables: readonly RecognisedTable[]): ImportWarning[] {
  return tables.flatMap((table) => {
    const rows = table.rows.flatMap((row) => {
      const share = row.findIndex((cell, index) => index > 0 && /%/.test(cell));
      const count = numberOf(row[share - 1]);
      const percent = numberOf(row[share]);
      if (share < 2 || count === null || percent === null || /%/.test(row[share - 1]!)) return [];
      return [{ row, count, percent }];
    });
    const implied = rows.filter((row) => row.percent >= 5).map((row) => (row.count / row.percent) * 100);
    if (implied.length < 3) return [];
    const denominator = implied.sort((a, b) => a - b)[implied.length >> 1]!;
    return rows.flatMap(({ row, count, percent }) => {
      const expected = (count / denominator) * 100;
      if (Math.abs(expected - percent) <= 1.2 || isTotal(row[0])) return [];
      const message = `Table ${table.number}: ${count} is about ${expected.toFixed(1)} % of ${Math.round(denominator)}, but ${percent} % is printed.`;
      return [{ code: 'percentage-mismatch', message, quote: row.join(' '), ...placeOf(table) }];
    });
  });
}

/** Two sentences that share at least three figures, two of them no years, and differ in one. */
export function disagreementWarnings(sentences: readonly Sentence[]): ImportWarning[] {
  const known = sentences
    .map((sentence) => ({ sentence, numbers: numbersIn(sentence.text) }))
    .filter(({ numbers }) => numbers.length >= 4 && numbers.length <= 12);
  const warnings: ImportWarning[] = [];
  known.forEach((first, index) => {
    for (const second of known.slice(index + 1)) {
      const [onlyFirst, onlySecond] = [minus(first.numbers, second.numbers), minus(second.numbers, first.numbers)];
      if (onlyFirst.length !== 1 || onlySecond.length !== 1 || first.numbers.length !== second.numbers.length) continue;
      const shared = first.numbers.filter((number) => second.numbers.includes(number));
      if (shared.length < 3 || isYear(onlyFirst[0]!) || isYear(onlySecond[0]!)) continue;
      if (Math.abs(Number(onlyFirst[0]) - Number(onlySecond[0])) > Number(onlyFirst[0]) * 0.2) continue;
      const message = `Page ${first.sentence.page} says ${onlyFirst[0]}, page ${second.sentence.page} says ${onlySecond[0]}.`;
      const { page, start, end } = second.sentence;
      warnings.push({ code: 'figures-disagree', message, quote: second.sentence.text.slice(0, 300), page, start, end });
    }
  });
  return warnings.slice(0, 20);
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);
const minus = (a: readonly string[], b: readonly string[]): string[] => {
  const left = [...b];
  return a.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
const numbersIn = (text: string): string[] =>
  (text.match(/(?<![\p{L}\d])\d+(?:[.,]\d+)?(?![\d\p{L}])/gu) ?? []).map((each) => each.replace(',', '.'));

/** Figures and tables that the text points at, but that have no caption. */
export function captionWarnings(text: string, captions: readonly Caption[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  for (const [kind, pattern] of [
    [
      'figure',
      /\b(?:figur(?:en|ene)?|figures?)\s+((?:\d+\.\d+[a-z]?(?:\s*(?:,|og|and)\s+(?=\d)|\s*,\s*(?=\d)|\s+(?=\d))?)+)/gi,
    ],
    [
      'table',
      /\b(?:tabell(?:en|ene)?|tables?)\s+((?:\d+\.\d+[a-z]?(?:\s*(?:,|og|and)\s+(?=\d)|\s*,\s*(?=\d)|\s+(?=\d))?)+)/gi,
    ],
  ] as const) {
    const known = new Set(captions.filter((caption) => caption.kind === kind).map((caption) => caption.number));
    if (known.size < 2) continue;
    const missing = new Set<string>();
    for (const match of text.matchAll(pattern)) {
      for (const number of match[1]!.match(/\d+\.\d+/g) ?? [])
        if (!known.has(number) && sameChapter(number, known)) missing.add(number);
    }
    for (const number of missing) {
      warnings.push({
        code: 'caption-missing',
        message: `The text refers to ${kind} ${number}, which has no caption.`,
      });
    }
  }
  return warnings;
}

/** Whether the document has captions around this number; an excerpt or another report's figure has none. */
function sameChapter(number: string, known: ReadonlySet<string>): boolean {
  const [chapter, item] = number.split('.').map(Number) as [number, number];
  const items = [...known]
    .map((each) => each.split('.').map(Number))
    .filter((each) => each[0] === chapter)
    .map((each) => each[1] ?? 0);
  return items.some((each) => Math.abs(each - item) <= 2);
}
