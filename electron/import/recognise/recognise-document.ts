/** Reads a document's structure by its kind. Never fails: what it does not know is of kind "other". */
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { recogniseMethodAlert } from './method-alert/recognise-method-alert.ts';
import type { RecogniseInput } from './source.ts';

export function recogniseDocument(input: RecogniseInput): Recognised {
  return recogniseMethodAlert(input);
}
