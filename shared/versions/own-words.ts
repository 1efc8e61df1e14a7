import type { Recognised } from '../contract/recognised.ts';
import { tokens } from '../text/fold.ts';

/**
 * The words that a document does not have from its template: the answers of a form where they were recognised, all of
 * its text otherwise.
 */
export function ownWords({ recognised, text }: { recognised: Recognised; text: string }): string[] {
  const answers = answersOf(recognised);
  return tokens(answers.length > 0 ? answers.join('\n') : text).map(({ word }) => word);
}

/** Empty for what is no form. */
function answersOf({ questions, fields, unassigned, ongoingTrials, pico }: Recognised): string[] {
  if (!questions?.length && !fields?.length) return [];
  const trials = (ongoingTrials ?? []).flatMap(({ population, intervention, comparator, outcome, registryId }) => [
    population,
    intervention,
    comparator,
    outcome,
    registryId,
  ]);
  return [
    ...(questions ?? []).map(({ answer }) => answer),
    ...[...(fields ?? []), ...(unassigned ?? [])].map((each) => each.text),
    ...(pico ? [pico.population, pico.intervention, pico.comparator, pico.outcome].flat() : []),
    ...trials,
  ].filter((answer) => answer.trim() !== '');
}
