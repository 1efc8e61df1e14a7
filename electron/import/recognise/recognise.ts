/** Reads a document's structure by its kind. Never fails: what it does not know is of kind "other". */
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { classify } from './classify.ts';
import { recogniseGuidance } from './guidance/recognise-guidance.ts';
import { recogniseMethodAlert } from './method-alert/recognise-method-alert.ts';
import { recogniseProposal } from './proposal/recognise-proposal.ts';
import { promptCount } from './proposal/template.ts';
import { recogniseRegistry } from './registry/recognise-registry.ts';
import type { RecogniseInput } from './source.ts';

export function recogniseDocument(input: RecogniseInput): Recognised {
  const kind = classify(input.text, promptCount(input.text));
  if (kind === 'interventional-guidance') return recogniseGuidance(input);
  if (kind === 'assessment-proposal') return recogniseProposal(input);
  if (kind === 'registry-report') return recogniseRegistry(input);
  return recogniseMethodAlert(input);
}
