/** What a systematic review says of its search and of the studies it met: the steps of PRISMA, from figure or prose. */
import vocabulary from '../../../../resources/templates/recognition/review.json' with { type: 'json' };
import type { RecognisedFlow, RecognisedSearch } from '../../../../shared/contract/recognised.ts';
import { flowSteps } from '../../../../shared/model/vocabulary.ts';
import { type FoundText, findCount, findPhraseDate, phrasePattern } from '../phrases.ts';
import type { Source } from '../source.ts';

const compiled = (phrases: readonly string[]): RegExp[] =>
  phrases.map((phrase) => phrasePattern(phrase, vocabulary.lists));
const steps = flowSteps.map((step) => ({ step, patterns: compiled(vocabulary[step]) }));
const dates = compiled(vocabulary.searchDates);
const registration = new RegExp(vocabulary.registration, 'iu');
const databases = vocabulary.databases.map((name) => ({
  name,
  pattern: new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.+()]/g, '\\$&').replace(/ /g, '\\s+')}(?![\\p{L}\\d])`, 'u'),
}));

/** `text` is the source's paragraph text before the list of references. */
export function findFlow(source: Source, text: string): RecognisedFlow {
  const flow: RecognisedFlow = {};
  for (const { step, patterns } of steps) {
    const found = findCount(source, text, patterns);
    if (found !== null) flow[step] = found;
  }
  return flow;
}

/** Some names are printed in capitals on one page and not on the next. */
const isSameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function findSearch(source: Source, text: string): RecognisedSearch {
  const date = findPhraseDate(source, text, dates);
  const registered = registration.exec(text);
  const number = registered?.[1] ?? registered?.[2];
  const found = databases
    .flatMap(({ name, pattern }): FoundText[] => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ text: name, ...source.place(match.index, match.index + match[0].length) }];
    })
    .sort((a, b) => a.start - b.start)
    .filter(({ text: name }, at, all) => at === all.findIndex((other) => isSameWord(other.text, name)));
  const start = registered === null ? 0 : registered.index + registered[0].lastIndexOf(number!);
  return {
    ...(date === null ? {} : { date }),
    databases: found,
    ...(number === undefined ? {} : { registration: { text: number, ...source.place(start, start + number.length) } }),
  };
}
