/** How much of a term a sentence holds, the telling parts of it counting more. */
import type { Concept, PicoTerm } from './terms.ts';

/** The weight of a concept in one document. */
export type Weigh = (concept: Concept) => number;

/** Long words tell more than short ones, and rare ones more than those that the document says all the time. */
export function weigher(sentencesRead: readonly ReadonlySet<string>[]): Weigh {
  const weights = new Map<Concept, number>();
  return (concept) => {
    const known = weights.get(concept);
    if (known !== undefined) return known;
    const times = sentencesRead.filter((stems) => isMet(stems, concept)).length;
    const letters = concept[0]!.join('').length;
    const weight = Math.min(2, letters / 10) * Math.log(2 + sentencesRead.length / (times + 1));
    weights.set(concept, weight);
    return weight;
  };
}

/** How much of a term's weight a sentence holds: 0..1. */
export function shareOf({ concepts }: PicoTerm, stems: ReadonlySet<string>, weigh: Weigh): number {
  let [met, all] = [0, 0];
  for (const concept of concepts) {
    const weight = weigh(concept);
    all += weight;
    if (isMet(stems, concept)) met += weight;
  }
  return met / all;
}

const isMet = (stems: ReadonlySet<string>, concept: Concept) =>
  concept.some((writing) => writing.every((stem) => stems.has(stem)));
