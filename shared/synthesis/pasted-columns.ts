/** Which column of a copied block holds what, by the words at its head: Norwegian or English, in any order. */
import { type ResultCell, type ResultKind, resultCells } from '../model/studies.ts';

/** `year` joins a study's name that has none of its own. */
export const pastedFields = ['study', 'year', 'timePoint', 'subgroup'] as const;
export type PastedField = (typeof pastedFields)[number] | ResultCell;
/** By column; null: left out. */
export type PastedColumns = readonly (PastedField | null)[];

/** The order of the grid, for blocks without a heading. */
export function usualColumns(kind: ResultKind, count: number): PastedColumns {
  const fields: PastedField[] = ['study', ...resultCells[kind]];
  return Array.from({ length: count }, (_, at) => fields[at] ?? null);
}

/**
 * By the words of the heading; null where they tell of none of the kind's figures. Heads without an arm, as in
 * “events, n, events, n”, are those of the intervention first.
 */
export function columnsOfHeading(heading: readonly string[], kind: ResultKind): PastedColumns | null {
  const cells: readonly ResultCell[] = resultCells[kind];
  const taken = new Set<PastedField>();
  const columns = heading.map((words): PastedField | null => {
    const field = fieldOf(folded(words), cells, taken);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  if (!columns.some((field) => field !== null && cells.some((cell) => cell === field))) return null;
  if (taken.has('study')) return columns;
  // The first column that says nothing else names the studies.
  const first = columns.indexOf(null);
  return first === -1 ? null : columns.with(first, 'study');
}

/** Small letters and digits in words; a digit that ends a word (events1, n1i) is a word of its own. */
function folded(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(/(?<=\p{L})([12])i?(?= |$)/gu, ' $1');
}

const hasWord = (text: string, words: string) => new RegExp(`(?:^| )(?:${words})(?= |$)`).test(text);

const plainFields: readonly [PastedField, string][] = [
  ['study', 'stud(?:y|ie|ien|ies)|forfatter(?:e|en)?|authors?|trial|kilde|source|slab'],
  ['year', 'år|year|publisert|published'],
  ['timePoint', 'tid|tidspunkt|time|time ?point|oppfølging|follow ?up|måned(?:er)?|months|weeks|uker'],
  ['subgroup', 'undergruppe|subgruppe|subgroup'],
];

/** What is measured; the words of one are looked for before those that come after it. */
const measured: readonly [base: string, words: string][] = [
  ['events', 'events?|hendelse(?:r|ne)?|hend|cases|tilfeller|døde|deaths|responders|x|r'],
  ['oMinusE', 'o e|o minus e|observed minus expected|observert minus forventet'],
  ['variance', 'v|vi|var|varians(?:en)?|variance'],
  ['sd', 'sd|std|std dev|standardavvik|standard deviation|st avvik'],
  ['se', 'se|sem|standardfeil|standard error'],
  ['lower', 'lower|low|lcl|ll|nedre|ned|fra|from|min'],
  ['upper', 'upper|high|ucl|ul|øvre|opp|til|to|max'],
  ['ratio', 'rr|or|hr|ratio|estimat(?:et)?|estimate|effekt(?:estimat)?|effect|relativ risiko|odds ?ratio'],
  ['difference', 'md|smd|differanse|difference|forskjell|estimat(?:et)?|estimate|effekt(?:estimat)?|effect'],
  ['mean', 'mean|m|gjennomsnitt|gj snitt|snitt|gj ?sn|average'],
  ['total', 'n|totalt?|antall|deltakere|participants|patients|pasienter|sample size|size|of'],
  ['n', 'n|totalt?|antall|deltakere|participants|patients|pasienter|sample size|size|of'],
];

const arms = [
  'intervensjon(?:en)?|intervention|interv|tiltak(?:et)?|treatment|treated|experimental|exp|eksperimentell|behandling|behandlet|tx|active|1|i|e|t',
  'kontroll(?:en|gruppe)?|control|ctrl|comparison|comparator|comp|sammenligning|sammenl|placebo|usual care|vanlig oppfølging|2|c|k',
] as const;

/** Whether a head tells of the study and its circumstances, and so of no figure. */
export const isAboutStudy = (head: string): boolean => plainFields.some(([, words]) => hasWord(folded(head), words));

/** As in R's metafor: events of the first arm (ai) and of the second (ci). */
const shortNames: Readonly<Record<string, ResultCell>> = { ai: 'events1', ci: 'events2' };

function fieldOf(text: string, cells: readonly ResultCell[], taken: ReadonlySet<PastedField>): PastedField | null {
  const short = shortNames[text];
  if (short && cells.includes(short)) return short;
  for (const [base, words] of measured) {
    if (!hasWord(text, words)) continue;
    const whole = cells.find((cell) => cell === base);
    if (whole) return whole;
    const [one, two] = [1, 2].map((arm) => cells.find((cell) => cell === `${base}${arm}`));
    if (!one) continue;
    if (two && hasWord(text, arms[1])) return two;
    if (hasWord(text, arms[0]) || !taken.has(one)) return one;
    return two ?? null;
  }
  return plainFields.find(([, words]) => hasWord(text, words))?.[0] ?? null;
}
