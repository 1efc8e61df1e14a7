/** Reads a document's structure by its kind. Never fails: what it does not know is of kind "other". */
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { importWarning } from '../../../shared/import-warnings.ts';
import { guessLanguage } from '../../../shared/text/language.ts';
import { classify } from './classify.ts';
import { recogniseGeneral } from './general/recognise-general.ts';
import { recogniseGuidance } from './guidance/recognise-guidance.ts';
import { recogniseMethodAlert } from './method-alert/recognise-method-alert.ts';
import { recogniseProposal } from './proposal/recognise-proposal.ts';
import { promptCount } from './proposal/template.ts';
import { recogniseRegistry } from './registry/recognise-registry.ts';
import type { RecogniseInput } from './source.ts';

export type { RecogniseInput } from './source.ts';

/** What an importer understood of a normalised text. Offsets and pages are those of `input.text` and `input.pages`. */
export function recogniseDocument(input: RecogniseInput): Recognised {
  try {
    return recogniseByKind(input);
  } catch (cause) {
    // A recogniser's fault must not cost the document: text and search work without structure.
    const fault = cause instanceof Error ? cause.name : 'unknown';
    return {
      kind: 'other',
      title: input.metadataTitle ?? input.text.trim().split('\n')[0]?.slice(0, 200) ?? input.fileName,
      language: guessLanguage(input.text),
      identifiers: [],
      dates: {},
      sections: [],
      warnings: [importWarning('structure-not-read', { fault })],
    };
  }
}

function recogniseByKind(input: RecogniseInput): Recognised {
  const kind = classify(input.text, promptCount(input.text));
  switch (kind) {
    case 'method-alert':
      return recogniseMethodAlert(input);
    case 'assessment-proposal':
      return recogniseProposal(input);
    case 'interventional-guidance':
      return recogniseGuidance(input);
    case 'registry-report':
      return recogniseRegistry(input);
    default:
      return recogniseGeneral(input, kind);
  }
}
