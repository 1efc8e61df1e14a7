/** What documents of a kind say beside their structure: recommendations, search and studies, trial, report, PICO. */
import type { Recognised, RecognisedSection, RecognisedTable } from '../../../../shared/contract/recognised.ts';
import type { DocumentKind } from '../../../../shared/model/vocabulary.ts';
import { paragraphText } from '../phrases.ts';
import type { Source } from '../source.ts';
import { findPicoRows } from './pico-rows.ts';
import { findRecommendations } from './recommendations.ts';
import { findReport } from './report.ts';
import { findFlow, findSearch } from './review.ts';
import { findTrial } from './trial.ts';

type Facts = Pick<Recognised, 'recommendations' | 'flow' | 'search' | 'trial' | 'report' | 'pico'>;

/** `listStart` is where the references begin, which tell of other documents. */
export function findKindFacts(
  source: Source,
  kind: DocumentKind,
  sections: readonly RecognisedSection[],
  tables: readonly RecognisedTable[],
  listStart: number,
): Facts {
  if (kind === 'other') return {};
  const edges = new Set(sections.flatMap(({ start, end }) => [start ?? 0, end ?? 0]));
  const text = paragraphText(source, edges).slice(0, listStart);
  // A guideline answers many questions, each with a PICO of its own.
  const pico = kind === 'guideline' ? null : findPicoRows(text, tables);
  return { ...(pico === null ? {} : { pico }), ...ownFacts(source, kind, text, sections, tables) };
}

function ownFacts(
  source: Source,
  kind: DocumentKind,
  text: string,
  sections: readonly RecognisedSection[],
  tables: readonly RecognisedTable[],
): Facts {
  switch (kind) {
    case 'guideline':
      return { recommendations: findRecommendations(source, text, sections, tables) };
    case 'systematic-review':
      return { flow: findFlow(source, text), search: findSearch(source, text) };
    case 'hta-report': {
      const search = findSearch(source, text);
      const isReview = search.databases.length > 1;
      return { report: findReport(source, text, sections), ...(isReview && { flow: findFlow(source, text), search }) };
    }
    case 'trial-report':
      return { trial: findTrial(source, text) };
    default:
      return {};
  }
}
