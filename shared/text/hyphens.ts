/** Words and addresses that a line end cut in two. The line break is kept, after the healed word. */
import type { Edit } from './mapped-text.ts';

/** First parts that keep their hyphen. */
const keptPrefixes = new Set(
  'mini non ikke anti ex eks co self semi quasi kvasi meta e ikt open post-op pre-op x c t'.split(' '),
);
/** English first parts of compounds that are written with a hyphen, and the endings that make them one word. */
const joinedFirst = new Set('single double triple high low long short well evidence patient'.split(' '));
const endings = /^(?:.{1,3}$|er(?:ed|ing)|ness|en(?:ed|ing|s)|ages|light|land|standing$|comings?|cut|hand|wise)/;
/** Words after which a hyphen is a suspended one: "hånd- og fotkirurgi". */
const joiningWords = new Set(
  'og eller samt men som i på av til for med fra and or to versus vs und oder och eller till as but nor the'.split(' '),
);

/** Edits that heal soft hyphens, line-end hyphens, "hyphen space" splits and split addresses. Linear. */
export function hyphenEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const known = knownWords(text);
  let position = 0;
  let pendingBreak = false;
  const events = /([-\u2010\u00ad])|\s/g;
  for (;;) {
    events.lastIndex = position;
    const match = events.exec(text);
    if (match === null) break;
    const index = match.index;
    position = index + 1;
    if (match[1] === undefined) {
      if (!pendingBreak) continue;
      if (text[index] !== '\n') edits.push({ start: index, end: index + 1, text: '\n' });
      pendingBreak = false;
      continue;
    }
    const healed = healAt(text, index, known);
    if (healed === null) continue;
    edits.push(healed.edit);
    position = healed.edit.end;
    if (healed.brokeLine) pendingBreak = true;
  }
  if (pendingBreak) edits.push({ start: text.length, end: text.length, text: '\n' });
  return edits;
}

interface Healed {
  edit: Edit;
  brokeLine: boolean;
}

function healAt(text: string, index: number, known: KnownWords): Healed | null {
  const isSoft = text[index] === '\u00ad';
  const gap = /[ \t]*(?:\n[ \t]*){0,2}/y;
  gap.lastIndex = index + 1;
  const space = gap.exec(text)![0];
  const after = index + 1 + space.length;
  const breaks = space.split('\n').length - 1;
  const joined: Healed = { edit: { start: index, end: after, text: '' }, brokeLine: breaks > 0 };
  if (isSoft) {
    const continues = /\p{Ll}/u.test(text[after] ?? '');
    return continues && space !== '' ? joined : { edit: { start: index, end: index + 1, text: '' }, brokeLine: false };
  }
  if (space === '') return null;
  const left = lastWord(text, index);
  const right = firstWord(text, after);
  if (left.word === '' || right === '') return null;
  const kept: Healed = { edit: { start: index + 1, end: after, text: '' }, brokeLine: breaks > 0 };
  if (breaks === 1 && left.isAddress) {
    return /^(?:htt?|h|http|https|www)$/i.test(left.word) ? joined : kept;
  }
  if (breaks > 0 && /^(?:h|ht|htt|http)$/.test(left.word) && /^t{0,2}ps?$/.test(right)) return joined;
  if (joiningWords.has(right.toLowerCase()) || /^[\d/]/.test(text[index - 1] ?? '') !== /^\d/.test(right)) {
    return /\d$/.test(left.word) && breaks === 1 && /^\p{Ll}/u.test(right) && !joiningWords.has(right.toLowerCase())
      ? kept
      : null;
  }
  if (/\d$/.test(left.word)) return breaks === 1 ? kept : null;
  if (breaks === 0) {
    return /^\p{L}\p{Ll}+$/u.test(left.word) && /^\p{Ll}{2,}$/u.test(right) && !isList(text, after, right)
      ? joined
      : null;
  }
  if (/^\p{Lu}/u.test(right)) return breaks === 1 && space.startsWith('\n') ? kept : null;
  if (!/^\p{Ll}/u.test(right)) return null;
  return keepsHyphen(left.word, right, known) ? kept : joined;
}

/** "be- tales" is one word, "lege- pasient- og" is a list of halves. */
function isList(text: string, after: number, right: string): boolean {
  return /[-\u2010]/.test(text[after + right.length] ?? '');
}

function keepsHyphen(left: string, right: string, known: KnownWords): boolean {
  if (/^\p{Lu}[\p{Lu}\d]*$/u.test(left) || /\p{Ll}\p{Lu}|\d/u.test(left)) return true;
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  if (known.whole.has(first + second)) return false;
  if (keptPrefixes.has(first) || known.hyphenated.has(`${first}-${second}`)) return true;
  return joinedFirst.has(first) && !endings.test(second);
}

interface KnownWords {
  whole: Set<string>;
  hyphenated: Set<string>;
}

/** Words of the text that stand uncut, as evidence for how a cut word is spelled. */
function knownWords(text: string): KnownWords {
  const known: KnownWords = { whole: new Set(), hyphenated: new Set() };
  for (const match of text.matchAll(/[\p{L}\d]+(?:[-\u2010][\p{L}\d]+)?/gu)) {
    const word = match[0].toLowerCase().replace('\u2010', '-');
    (word.includes('-') ? known.hyphenated : known.whole).add(word);
  }
  return known;
}

const longestToken = 300;

function lastWord(text: string, end: number): { word: string; isAddress: boolean } {
  let start = end;
  while (start > 0 && end - start < longestToken && /\S/.test(text[start - 1]!)) start--;
  const token = text.slice(start, end);
  const word = /[\p{L}\p{N}]*$/u.exec(token)![0];
  const isAddress = /:\/\/|^www\.|^doi|^10\.\d{4}|\/\S*\.|^s\d{5}$/i.test(token);
  return { word: isAddress ? (word === '' ? token : word) : word, isAddress };
}

function firstWord(text: string, start: number): string {
  const pattern = /[\p{L}\p{N}]{1,80}/uy;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}

/** Addresses broken after a slash, dot, underscore or ampersand; the rest must look like an address's rest. */
export function addressEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const pattern = /(?:https?:\/\/|www\.)[^\s<>"]{4,300}?[/_&=?%.]\n(?=([^\s<>"]{2,300}))([^\s<>"]+)([ \t]?)/g;
  for (const match of text.matchAll(pattern)) {
    const rest = match[1]!;
    const isRest =
      /[/_=%?&]|\.(?:pdf|html?|aspx?|php|docx?|no|com|org)\b|\w-\w+-\w/.test(rest) && !/^(?:https?:|www\.)/.test(rest);
    if (!isRest || /[.,;]$/.test(match[0].trimEnd())) continue;
    const breakAt = match.index + match[0].length - match[3]!.length - match[2]!.length - 1;
    edits.push({ start: breakAt, end: breakAt + 1, text: '' });
    const end = match.index + match[0].length;
    if (match[3] === ' ') edits.push({ start: end - 1, end, text: '\n' });
  }
  return edits;
}
