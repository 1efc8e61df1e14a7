/** Repairs of single characters: encodings of å, canonical composition, ligatures, spaces, bullets, soft hyphens. */
import type { Edit } from './mapped-text.ts';

const ligatures: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Symbol-font characters that office programs write into the private-use area (Wingdings, Symbol). */
const privateBoxes: Record<number, string> = {
  61551: '☐',
  61553: '☐',
  61608: '☐',
  61522: '☒',
  61523: '☒',
  61524: '☒',
  61560: '☒',
  61693: '☒',
  61694: '☒',
};

/** More blanks in a row than any table or form sets its words apart by. */
const widestGap = 200;

/** Endless blanks are cut: they say nothing, and what looks for the end of a line would try it from each of them. */
export const gapEdits = (text: string): Edit[] =>
  [...text.matchAll(/[ \t]{2,}/g)]
    .filter(({ 0: blanks }) => blanks.length > widestGap)
    .map(({ index, 0: blanks }) => ({ start: index + widestGap, end: index + blanks.length, text: '' }));

/**
 * Line ends as \n; control, zero-width and byte-order characters dropped, and those that only turn the direction of reading
 * or tell something unseen: a word would show otherwise than it is found. Every other space is a plain one.
 */
export function spaceEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const pattern =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /(\r(?=\n))|([\r\u0085\u2028\u2029\u000b\u000c])|([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;
  for (const match of text.matchAll(pattern)) {
    const replacement = match[2] !== undefined ? '\n' : match[3] !== undefined ? ' ' : '';
    edits.push({ start: match.index, end: match.index + match[0].length, text: replacement });
  }
  return edits;
}

/**
 * A ring that stands before its letter, as a combining mark on the wrong neighbour or as a free ring or degree sign
 * (typical of TeX fonts). A ring that already follows an a belongs to that one.
 */
export function ringEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const pattern =
    /(?<![aA])\u030a\s?([aA])(?!\u030a)|(?<=\p{L}|^|\s)\u02da\s{0,2}([aA])|(?<=\p{L})\u00b0([aA])(?=\p{L})/gu;
  for (const match of text.matchAll(pattern)) {
    const letter = match[1] ?? match[2] ?? match[3];
    edits.push({ start: match.index, end: match.index + match[0].length, text: letter === 'a' ? 'å' : 'Å' });
  }
  return edits;
}

/** Canonical composition (NFC), cluster by cluster so that offsets stay exact. */
export function compositionEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const compose = composer();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  for (const run of text.matchAll(/[\x00-\x7f]?[^\x00-\x7f]+/g)) {
    const composedRun = run[0].normalize('NFC');
    if (composedRun === run[0]) continue;
    const found: Edit[] = [];
    let whole = '';
    for (const { 0: cluster, index } of run[0].matchAll(/[\s\S]\p{M}*/gu)) {
      const composed = compose(cluster);
      whole += composed;
      const start = run.index + index;
      if (composed !== cluster) found.push({ start, end: start + cluster.length, text: composed });
    }
    if (whole === composedRun) for (const edit of found) edits.push(edit);
    else edits.push({ start: run.index, end: run.index + run[0].length, text: composedRun });
  }
  return edits;
}

/** Texts repeat few clusters, and composing one is slow. */
function composer(): (cluster: string) => string {
  const known = new Map<string, string>();
  return (cluster) => {
    const composed = known.get(cluster) ?? cluster.normalize('NFC');
    known.set(cluster, composed);
    return composed;
  };
}

/** Ligatures spelled out; symbol-font boxes and bullets as the characters they show. */
export function glyphEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[\ufb00-\ufb06\uf020-\uf0ff]/g)) {
    const found = match[0];
    const known = ligatures[found] ?? privateBoxes[found.charCodeAt(0)];
    const replacement = known ?? (opensLine(text, match.index) ? '•' : undefined);
    if (replacement !== undefined) edits.push({ start: match.index, end: match.index + 1, text: replacement });
  }
  return edits;
}

function opensLine(text: string, index: number): boolean {
  let at = index;
  while (at > 0 && index - at < 40 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at === 0 || text[at - 1] === '\n';
}
