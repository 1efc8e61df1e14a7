/** What is looked for, in the words of a text that leaves, on account of one exemption. */

import type { Withheld } from './withheld.ts';
import { isTellingFigure, readings } from './words.ts';

export interface Pattern {
  words: readonly string[];
  mayShow: boolean;
  /** All of what is exempt, not a part or a name of it. */
  isWhole: boolean;
}

export interface Patterns {
  short: readonly Pattern[];
  /** Runs of `runLength` words, with a blank between each. */
  runs: ReadonlySet<string>;
  runLength: number;
}

/** Shorter runs of words are how anyone says it. */
const passageRun = 5;
const documentRun = 8;

export function patternsOf({ exemption, texts, titles }: Withheld): Patterns {
  const isDocument = exemption.subject === 'document';
  const runLength = isDocument ? documentRun : passageRun;
  const patterns: Pattern[] = [];
  const runs = new Set<string>();
  // What a document says of itself first is its title, which a person may show.
  const called = titles.flatMap((title) => readings(title).map((words) => words.map(({ word }) => word).join(' ')));
  for (const text of texts) {
    for (const words of readings(text)) {
      const plain = words.map(({ word }) => word);
      if (plain.length <= runLength || !isDocument) patterns.push({ words: plain, mayShow: false, isWhole: true });
      for (let at = 0; at + runLength <= plain.length; at++) {
        const run = plain.slice(at, at + runLength).join(' ');
        if (!called.some((title) => title.includes(run))) runs.add(run);
      }
      if (isDocument) continue;
      for (const word of plain)
        if (isTellingFigure(word)) patterns.push({ words: [word], mayShow: false, isWhole: false });
    }
  }
  for (const title of titles) {
    for (const words of readings(title))
      patterns.push({ words: words.map(({ word }) => word), mayShow: true, isWhole: false });
  }
  return { short: unique(patterns.filter(({ words }) => words.length > 0)), runs, runLength };
}

function unique(patterns: readonly Pattern[]): Pattern[] {
  const known = new Map<string, Pattern>();
  for (const pattern of patterns) {
    const key = pattern.words.join(' ');
    const before = known.get(key);
    known.set(key, {
      words: pattern.words,
      mayShow: (before?.mayShow ?? true) && pattern.mayShow,
      isWhole: (before?.isWhole ?? false) || pattern.isWhole,
    });
  }
  return [...known.values()];
}
