/** Finds in a text what leads out of it: addresses of the web, DOIs, PubMed and registry numbers. */
import { addressOfDoi, addressOfPmid, addressOfTrial } from '../record-addresses.ts';

export interface AddressPart {
  text: string;
  /** Where it leads, as yet unjudged; null for the text between. */
  address: string | null;
}

/** No control or format characters: those that turn the writing around would show another address than the one opened. */
const inAddress = /[^\s<>"'«»“”‘’\p{Cc}\p{Cf}]/u.source;

/** What is longer could not be shown whole. */
const lengthAtMost = 2000;

const openings: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

const found = new RegExp(
  [
    `(?<web>\\bhttps?://${inAddress}+)`,
    `(?<doi>(?<![\\w./])10\\.\\d{4,9}(?:\\.\\d+)*/${inAddress}+)`,
    String.raw`\bPMID:?\s{0,3}(?<pmid>\d{1,9})\b`,
    String.raw`(?<trial>(?<![\w-])(?:NCT\d{8}|ISRCTN\d{8}|\d{4}-5\d{5}-\d{2}(?:-\d{2})?|\d{4}-\d{6}-\d{2})(?![\w-]))`,
  ].join('|'),
  'giu',
);

/** The parts put together are the text. */
export function addressParts(text: string): AddressPart[] {
  const parts: AddressPart[] = [];
  let at = 0;
  const add = (end: number, address: string | null) => {
    if (end > at) parts.push({ text: text.slice(at, end), address });
    at = end;
  };
  for (const match of text.matchAll(found)) {
    const { web, doi, pmid, trial } = match.groups!;
    const word = withoutSentenceEnd(web ?? doi ?? match[0]);
    if (word.length > lengthAtMost) continue;
    add(match.index, null);
    add(match.index + word.length, addressOf({ web: web && word, doi: doi && word, pmid, trial }));
  }
  add(text.length, null);
  return parts;
}

function addressOf({ web, doi, pmid, trial }: Partial<Record<string, string>>): string | null {
  if (web) return web;
  if (doi) return addressOfDoi(doi);
  return pmid ? addressOfPmid(pmid) : addressOfTrial(trial!.toUpperCase());
}

/** A bracket stays where it was opened in the address itself, as many DOIs have them. */
function withoutSentenceEnd(word: string): string {
  if (word.length > lengthAtMost) return word;
  for (let end = word.length; ; end -= 1) {
    const shorter = word.slice(0, end).replace(/[.,;:!?…]+$/, '');
    const last = shorter.at(-1) ?? '';
    const opening = openings[last];
    if (!opening || shorter.split(opening).length >= shorter.split(last).length) return shorter;
    end = shorter.length;
  }
}
