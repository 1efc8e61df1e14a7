/** Reads a document's structure by its kind. Never fails: what it does not know is of kind "other". */
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { classify } from './classify.ts';
import { recogniseGuidance } from './guidance/recognise-guidance.ts';
import { recogniseMethodAlert } from './method-alert/recognise-method-alert.ts';
import type { RecogniseInput } from './source.ts';

export function recogniseDocument(input: RecogniseInput): Recognised {
  const kind = classify(input.text, 0);
  if (kind === 'interventional-guidance') return recogniseGuidance(input);
  return recogniseMethodAlert(input);
}
