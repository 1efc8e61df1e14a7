/** What is told of a cost note on the command line. */
import type { CostNote } from '../../shared/contract/cost-notes.ts';
import { amountInWords } from '../../shared/costs/amount-text.ts';
import { checkCost } from '../../shared/costs/check-cost.ts';
import { costKindWord, costLines, formulaOf } from '../../shared/costs/words.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { oneLine } from '../../shared/text/one-line.ts';

/** The note as it is stored, with its figures as numbers and, in words of both languages, what they come to; a number beyond all is null. */
export function costReport(note: CostNote) {
  const check = checkCost(note);
  const told = (locale: Locale) => ({
    reckoned: check.reckoned === null ? null : amountInWords(check.reckoned, locale),
    lines: costLines(note, locale),
  });
  return { ...note, check, told: { nb: told('nb'), en: told('en') } };
}

/** `place`: among the notes of the project, from 1; null where it is not told. */
export function costText(note: CostNote, place: number | null, locale: Locale): string {
  const { id, name, kind, amount, currency, unit, year, factors, sources } = note;
  const cells = [place ?? [], id, name, costKindWord(kind, locale), amount, currency, unit, year ?? ''].flat();
  const lines = [
    // What is reckoned tells its formula itself.
    ...(factors.length > 0 && checkCost(note).reckoned === null ? [formulaOf(note)] : []),
    ...costLines(note, locale).map(({ level, text }) => (level === 'told' ? text : `! ${text}`)),
    ...(sources.length > 0 ? [sources.map((source) => `${source.kind}:${source.id}`).join(', ')] : []),
    ...(note.note === '' ? [] : [note.note]),
  ];
  return [cells.map((cell) => oneLine(String(cell))).join('\t'), ...lines.map((line) => `  ${oneLine(line)}`)].join(
    '\n',
  );
}
