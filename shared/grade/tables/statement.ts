/** What an effect means in plain words, by certainty and size (GRADE guidelines 26). */
import vocabulary from '../../../resources/vocabularies/evidence-tables.json' with { type: 'json' };
import { fillSentence } from '../../cards/fill-sentence.ts';
import type { Grade } from '../../contract/grades.ts';
import type { Outcome } from '../../contract/projects.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { isRatio } from '../../synthesis/measures.ts';
import type { PrintedEffect } from '../body-of-evidence.ts';
import type { CertaintyLevel } from '../certainty.ts';

export interface StatementInput {
  level: CertaintyLevel;
  size: Grade['effectSize'];
  /** Null where there is none to tell the direction by. */
  effect: PrintedEffect | null;
  better: Outcome['better'];
  /** As a person named them; the intervention may be ''. */
  intervention: string;
  outcome: string;
}

const { statements, verbs } = vocabulary;

/** Null where the size, or the direction that the sentence needs, is not known. Of very low certainty neither is asked. */
export function effectStatement(input: StatementInput, locale: Locale): string | null {
  const { level, size, effect } = input;
  const names = {
    intervention: input.intervention.trim() || statements.theIntervention[locale],
    outcome: insideSentence(input.outcome.trim()),
  };
  if (level === 1) {
    return finished(statements[1][locale], { ...names, intervention: insideSentence(names.intervention) });
  }
  if (size === '' || (effect === null && size !== 'trivial')) return null;
  const verb = effect ? verbs[directionOf(effect, input.better)][locale] : {};
  return finished(statements[level][size][locale], { ...names, ...verb });
}

/** A mean that goes the better way improves; of events it is said that there are fewer or more of them. */
function directionOf({ measure, estimate }: PrintedEffect, better: Outcome['better']): keyof typeof verbs {
  const isHigher = estimate > (isRatio(measure) ? 1 : 0);
  const isMean = measure === 'MD' || measure === 'SMD';
  if (!isMean || better === '') return isHigher ? 'increases' : 'reduces';
  return isHigher === (better === 'higher') ? 'improves' : 'worsens';
}

function finished(sentence: string, values: Record<string, string>): string {
  const text = fillSentence(sentence, values);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A name begins small within a sentence, unless its capital is that of an abbreviation: «HbA1c», «QoL». */
function insideSentence(name: string): string {
  const [first = ''] = name.split(/\s/);
  return /\p{Lu}.*\p{Lu}|\p{Lu}.*\d/u.test(first) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
