/** Numbers of tables and figures: pointed at but without a caption, left out, or given twice. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { likeness } from '../likeness.ts';
import type { Caption } from '../registry/captions.ts';
import { collapse, type Source } from '../source.ts';

const kinds = [
  { kind: 'figure', word: 'figur(?:en|ene)?|figures?|fig\\.' },
  { kind: 'table', word: 'tabell(?:en|ene)?|tables?|tab\\.' },
] as const;
const dotted = '\\d+\\.\\d+[a-z]?';
const numbers = `${dotted}(?:(?:\\s*(?:,|og|and)\\s+|\\s*,\\s*|\\s+)(?=${dotted})${dotted})*|\\d{1,2}(?![\\d.,%]*\\d)`;
/** Words around a number that points into another document. */
const elsewhereBefore = /(?:rapport|report|et al\.?|suppl\w*|vedlegg|appendix|kilde)\b[^.\n]{0,40}$/i;
const elsewhereAfter = /^\s*(?:\[\d|\((?:\d{1,3}|ref)|(?:i|in)\s+(?:vedlegg|appendix|suppl))/i;

/** `until` is where the references begin. */
export function captionWarnings(source: Source, captions: readonly Caption[], until: number): ImportWarning[] {
  return kinds.flatMap(({ kind, word }) => {
    const own = captions.filter((caption) => caption.kind === kind);
    if (own.length < 2) return [];
    const known = new Set(own.map((caption) => caption.number.replace(/[a-z]$/, '').replace('-', '.')));
    const opens = (number: string): boolean =>
      new RegExp(`^[^\\S\\n]*(?:${word})\\s*${number.replace('.', '[.-]')}(?!\\d|\\.\\d)`, 'imu').test(source.body);
    const mentions = mentionsOf(source, word, until).filter(
      ({ number }) => !known.has(number) && isAmong(number, known),
    );
    const missing = mentions.filter(
      ({ number }, index) => !opens(number) && mentions.findIndex((each) => each.number === number) === index,
    );
    return [
      ...missing.map(({ number, ...place }) => importWarning('caption-missing', named(kind, number), place)),
      ...repeated(own),
    ];
  });
}

const named = (kind: Caption['kind'], number: string) => (kind === 'figure' ? { figure: number } : { table: number });

function mentionsOf(source: Source, word: string, until: number) {
  const { body } = source;
  return [...body.slice(0, until).matchAll(new RegExp(`(?<!\\p{L})(?:${word})\\s+(${numbers})`, 'giu'))].flatMap(
    (match) => {
      const before = body.slice(Math.max(0, match.index - 60), match.index);
      const end = match.index + match[0].length;
      if (elsewhereBefore.test(before) || elsewhereAfter.test(body.slice(end, end + 20))) return [];
      const place = { quote: collapse(match[0]), ...source.place(match.index, end) };
      return (match[1]!.match(/\d+(?:\.\d+)?/g) ?? []).map((number) => ({ number, ...place }));
    },
  );
}

/** Whether the document has captions around this number; an excerpt or another report's figure has none. */
function isAmong(number: string, known: ReadonlySet<string>): boolean {
  const parts = (text: string): number[] => text.split('.').map(Number);
  const [chapter, item] = parts(number);
  const others = [...known].map(parts);
  if (item === undefined) {
    const plain = others.filter((each) => each.length === 1).map((each) => each[0]!);
    return plain.some((each) => each > chapter!) && plain.some((each) => each < chapter!);
  }
  return others.some((each) => each[0] === chapter && Math.abs((each[1] ?? 0) - item) <= 2);
}

/** One number over two different captions; a table that goes on over pages repeats its own. */
function repeated(captions: readonly Caption[]): ImportWarning[] {
  const goesOn = /continued|cont\.|forts(?:ettelse|att|\.)/i;
  return captions.flatMap((caption, index) => {
    const first = captions.slice(0, index).find((other) => other.number === caption.number);
    if (first === undefined || goesOn.test(caption.caption)) return [];
    const [a, b] = [first.caption, caption.caption];
    if (likeness(a, b) > 0.5 || a.startsWith(b.slice(0, 20)) || b.startsWith(a.slice(0, 20))) return [];
    const { kind, number, page, start, end } = caption;
    const place = { quote: collapse(b).slice(0, 200), page, start, end };
    return [importWarning('caption-number-repeated', named(kind, number), place)];
  });
}
