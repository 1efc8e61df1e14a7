/** A number needed to treat as evidence tables print it: `NNTB 17 (10 til 100)`, `NNTB 25 (NNTB 13 to ∞ to NNTH 50)`. */
import vocabulary from '../../../resources/vocabularies/evidence-tables.json' with { type: 'json' };
import { fillSentence } from '../../cards/fill-sentence.ts';
import type { Outcome } from '../../contract/projects.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { countText } from '../../tables/printed-cell.ts';
import type { AbsoluteEffect } from '../absolute-effect.ts';
import { numberNeeded } from '../number-needed.ts';

const { figures, numberNeeded: words } = vocabulary;

/** NNTB or NNTH by the way that is better; where nobody said it, one fewer or one more. '' where nothing differs. */
export function numberNeededText(effect: AbsoluteEffect, better: Outcome['better'], locale: Locale): string {
  const needed = numberNeeded(effect);
  if (!needed) return '';
  const { at, near, far, passesInfinity } = needed;
  const to = ` ${figures.to[locale]} `;
  const plain = (people: number | null) => (people === null ? '∞' : countText(Math.abs(people), locale));
  const told = (people: number) => {
    const isGood = better !== '' && people < 0 === (better === 'lower');
    const key = better !== '' ? (isGood ? 'benefit' : 'harm') : people < 0 ? 'fewer' : 'more';
    return fillSentence(words[key][locale], { count: plain(people) });
  };
  // Of an estimate without a way, and of both sides, each limit says its own.
  const saysEach = passesInfinity || at === null;
  const limits = [near, ...(passesInfinity ? [null] : []), far].map((people) =>
    saysEach && people !== null ? told(people) : plain(people),
  );
  const head = at === null ? 'NNT ∞' : better === '' ? `NNT ${told(at)}` : told(at);
  return `${head} (${limits.join(to)})`;
}
