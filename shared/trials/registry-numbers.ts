/** Numbers of trial registries: as texts print them, and in the one writing that all of them are compared by. */

/** Numbers as they stand in running text, with the blanks and prefixes that people put into them. */
export const registryPattern =
  /\b(?:NCT\s?\d{8}|ISRCTN\s?\d{8}|20\d{2}-5\d{5}-\d{2}-\d{2}|(?:EUCTR|EudraCT:?\s?)?\d{4}-\d{6}-\d{2}(?:-[A-Z]{2})?|ChiCTR[-A-Z]*\d{8,}|DRKS\d{8}|jRCT[s]?\d{10}|ACTRN\d{14}|NTR\s?\d{3,5}|NL\d{3,5}\b(?=.{0,20}trial)|CTRI\/\d{4}\/\d{2}\/\d{6}|UMIN\d{9}|IRCT\d{10,}N?\d*|KCT\d{7}|PACTR\d{15})\b/g;

export interface RegistryNumber {
  number: string;
  /** Whose number it is; two records of one registry are two trials. */
  registry: string;
}

type Writing = readonly [registry: string, pattern: RegExp, write: (found: RegExpExecArray) => string];

const upper =
  (prefix: string): Writing[2] =>
  ([text]) =>
    prefix + text.slice(prefix.length).toUpperCase();

/** The first that fits is the one: what EudraCT would take, CTIS has numbered since 2022 with a 5 in front. */
const writings: readonly Writing[] = [
  ['ClinicalTrials.gov', /^NCT\d{8}$/i, upper('NCT')],
  ['ISRCTN', /^ISRCTN\d{8}$/i, upper('ISRCTN')],
  ['CTIS', /^(?:EUCT)?(20\d{2}-5\d{5}-\d{2})(-\d{2})?$/i, ([, head = '', tail = '-00']) => head + tail],
  [
    'EudraCT',
    /^(?:EUCTR|EudraCT:?)?(20(?:0[3-9]|1\d|2[0-5])-\d{6}-\d{2})(?:-[A-Z]{2,3})?$/i,
    ([, number = '']) => number,
  ],
  ['ChiCTR', /^ChiCTR[-A-Z]*\d{8,12}$/i, upper('ChiCTR')],
  ['DRKS', /^DRKS\d{8}$/i, upper('DRKS')],
  ['jRCT', /^jRCTs?\d{10}$/i, ([text]) => text.replace(/^jrct/i, 'jRCT')],
  ['ANZCTR', /^ACTRN\d{14}$/i, upper('ACTRN')],
  ['NTR', /^(?:NTR|NL)\d{3,5}$/i, ([text]) => text.toUpperCase()],
  ['CTRI', /^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/i, upper('CTRI')],
  ['UMIN', /^(?:JPRN-)?(UMIN\d{9})$/i, ([, number = '']) => number.toUpperCase()],
  ['IRCT', /^IRCT\d{10,}N?\d*$/i, upper('IRCT')],
  ['CRIS', /^KCT\d{7}$/i, upper('KCT')],
  ['PACTR', /^PACTR\d{15}$/i, upper('PACTR')],
];

/** Null where the text is no number of a registry: a protocol code, a grant, a number of a sponsor. */
export function registryNumber(text: string): RegistryNumber | null {
  const bare = text.replace(/\s+/g, '').replace(/[‐‑‒–]/g, '-');
  for (const [registry, pattern, write] of writings) {
    const found = pattern.exec(bare);
    if (found) return { registry, number: write(found) };
  }
  return null;
}

/** Each number of a list once, those that are none left out. */
export function registryNumbersIn(texts: readonly string[]): RegistryNumber[] {
  const found = texts.map(registryNumber).filter((each) => each !== null);
  return [...new Map(found.map((each) => [each.number, each])).values()];
}

export interface PrintedNumber extends RegistryNumber {
  start: number;
  end: number;
}

/** Every place of a number in a text, in reading order. */
export function findRegistryNumbers(text: string): PrintedNumber[] {
  return [...text.matchAll(registryPattern)].flatMap((match) => {
    const start = match.index;
    // The tail of a longer number is none of its own.
    if (/[\d-]/.test(text[start - 1] ?? '') || /^-\d/.test(text.slice(start + match[0].length))) return [];
    const known = registryNumber(match[0]);
    return known ? [{ ...known, start, end: start + match[0].length }] : [];
  });
}
