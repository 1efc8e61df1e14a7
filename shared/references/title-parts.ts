/** What a title says of its work: its words, the part before its subtitle, its figures, and what kind of notice it is. */
import { wordsOf } from './fold-spelling.ts';

export type TitleRole = 'work' | 'correction' | 'retraction' | 'reply' | 'comment' | 'protocol';

export interface TitleParts {
  /** Words that carry meaning, folded, in their order. */
  words: string[];
  /** How many of them stand before the subtitle; all where there is none. */
  mainCount: number;
  /** Its words as one, and its figures: compared far more often than read. */
  joined: string;
  figures: string;
  role: TitleRole;
}

/** Articles and joints, which databases leave out or add. */
const joints = new Set(
  'the a an of in on for and to with og i pa av for til med en et ei den det de som by at'.split(' '),
);
const seriesWords = new Set(
  'part del phase fase volume bind chapter kapittel study studie number nr no paper'.split(' '),
);
const romans: Record<string, string> = {
  ...{ ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9', xi: '11', xii: '12' },
};
const serial: Record<string, string> = {
  ...{ i: '1', v: '5', x: '10', one: '1', two: '2', three: '3', four: '4', first: '1', second: '2', third: '3' },
};

const roles: [RegExp, TitleRole][] = [
  [
    /^\W*(?:erratum|errata|corrigend|correction|author correction|publisher(?:['’]s)? correction|rettelse)/i,
    'correction',
  ],
  [
    /^\W*(?:retract|withdrawn|tilbaketrekking|expression of concern)|\[?\bretract(?:ed article|ion)\b\]?\W*$/i,
    'retraction',
  ],
  [
    /^\W*(?:re:|reply|response (?:to|from)|authors?['’]? (?:reply|response)|svar|tilsvar)|\b(?:authors?['’]?s? )?(?:reply|response to .{0,60}|tilsvar)\W*$/i,
    'reply',
  ],
  [
    /^\W*(?:comments? (?:on|to)|commentary(?: on|:)|kommentar(?: til|:)|letter to the editor)|[:([–-]\s*(?:a )?(?:comment(?:ary)?|kommentar)\W*$/i,
    'comment',
  ],
  [/\b(?:protocol (?:for|of)|(?:study|trial|review) protocol|studieprotokoll|protokoll for)\b/i, 'protocol'],
];

/** Where a subtitle begins: after a sign that ends a phrase. */
const subtitle = /[:;?!]\s+|\.\s+(?=\p{Lu})|\s+[–—-]\s+/u;

export function titleParts(title: string): TitleParts {
  const plain = title.trim().replace(/^\[(.*)\]\.?$/s, '$1');
  const role = roles.find(([pattern]) => pattern.test(plain))?.[1] ?? 'work';
  const cut = subtitle.exec(plain)?.index ?? plain.length;
  const main = telling(wordsOf(plain.slice(0, cut)));
  const words = [...main, ...telling(wordsOf(plain.slice(cut)))];
  const figures = words.filter(isFigure).sort().join(' ');
  return { words, mainCount: main.length, joined: words.join(''), figures, role };
}

/** Without joints; numerals of a series as figures, so that `part II` and `part 2` are one and `part I` is another. */
function telling(words: readonly string[]): string[] {
  const kept: string[] = [];
  words.forEach((word, at) => {
    const isCounted = seriesWords.has(words[at - 1] ?? '');
    if (isCounted && /^[a-h]$|^[ivx]$/.test(word)) kept.push(serial[word] ?? `part-${word}`);
    else if (isCounted && serial[word]) kept.push(serial[word]);
    else if (romans[word]) kept.push(romans[word]);
    else if (!joints.has(word)) kept.push(word);
  });
  return kept;
}

/** Whether the word counts: two titles that differ in one are two works. */
export const isFigure = (word: string): boolean => /^\d|^part-/.test(word);
