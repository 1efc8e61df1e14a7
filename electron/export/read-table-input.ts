/** What a project's tables are made from, read from the library. */

import { templateFields } from '../../shared/cards/template-fields.ts';
import type { CardTemplate } from '../../shared/contract/cards.ts';
import type { Project } from '../../shared/contract/projects.ts';
import type { CardService, HistoryService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { lazyParts } from '../../shared/lazy-parts.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { localDay } from '../../shared/text/local-time.ts';
import { listAnalyses } from '../library/analyses.ts';
import { listCostNotes } from '../library/cost-notes.ts';
import { listDocuments } from '../library/documents.ts';
import { listGrades } from '../library/grades.ts';
import { atOnce } from '../library/in-steps.ts';
import { listNamedNumbers } from '../library/named-numbers.ts';
import { scanDocuments } from '../library/number-mentions.ts';
import type { Library } from '../library/open-library.ts';
import {
  getOutcome,
  getProject,
  listIncludedIds,
  listOutcomes,
  listProjectDocuments,
  listProjectItems,
} from '../library/projects.ts';
import { listReferences } from '../library/references.ts';
import { countFlow } from '../library/screening/count-flow.ts';
import { listSearches } from '../library/searches.ts';
import { listStudies, listStudyResults } from '../library/studies.ts';
import { listTableEdits } from '../library/table-edits.ts';
import { listTags } from '../library/tags.ts';
import { numberTrials } from '../library/trial-numbers.ts';
import { listTrials } from '../library/trials.ts';
import { type CardFinding, historyLimit, type TableInput } from './tables/table-input.ts';

export interface TableSources {
  cards: Pick<CardService, 'list' | 'check'>;
  templates: readonly CardTemplate[];
  history: Pick<HistoryService, 'list'>;
  riskOfBias(projectId: string): TableInput['riskOfBias'];
}

type Base = { project: Project } & Pick<TableInput, 'language' | 'evidence' | 'today'>;

/** Each part is read when a table first asks for it. The language is the project's own where none is asked for. Throws `not-found`. */
export function readTableInput(
  library: Library,
  sources: TableSources,
  projectId: string,
  { language, evidence }: Partial<Pick<TableInput, 'language' | 'evidence'>> = {},
): TableInput {
  const { db } = library;
  const project = getProject(db, projectId);
  const locale = language ?? project.language;
  for (const id of evidence?.outcomeIds ?? []) {
    if (getOutcome(db, id).projectId !== projectId) throw new AppError('not-found', { noun: 'outcome', id });
  }
  return lazyParts<Base, Omit<TableInput, keyof Base>>(
    { project, language: locale, evidence, today: localDay(library.clock()) },
    {
      outcomes: () => listOutcomes(db, projectId),
      grades: () => listGrades(db, projectId),
      analyses: () => listAnalyses(db, projectId),
      studyList: () => ({ studies: listStudies(db, projectId), results: listStudyResults(db, projectId) }),
      riskOfBias: () => sources.riskOfBias(projectId),
      costs: () => listCostNotes(db, projectId),
      tags: () => listTags(db, projectId, null),
      trials: () => listTrials(db, listIncludedIds(db, projectId, 'trial')),
      missingNumbers: () => {
        atOnce(numberTrials(library));
        atOnce(scanDocuments(library));
        return listNamedNumbers(db, { projectId, missingOnly: true });
      },
      tableEdits: () => listTableEdits(db, projectId, locale),
      references: () => listReferences(db, listIncludedIds(db, projectId, 'reference')),
      documents: () => listProjectDocuments(db, projectId),
      documentRows: () => listDocuments(db),
      decisions: () => listProjectItems(db, projectId),
      searches: () => listSearches(db, projectId),
      flow: () => countFlow(db, projectId),
      cardFindings: () => cardFindings(sources, projectId, locale),
      history: () => sources.history.list({ projectId, limit: historyLimit }),
    },
  );
}

function cardFindings({ cards, templates }: TableSources, projectId: string, locale: Locale): CardFinding[] {
  return cards.list(projectId).flatMap(({ id, title, template }) => {
    const found = templates.find((each) => each.id === template);
    const labels = new Map(found && templateFields(found).map(({ field }) => [field.key, field.label[locale]]));
    return cards
      .check(id, locale)
      .findings.map(({ field = '', message }) => ({ title, place: labels.get(field) ?? field, message }));
  });
}
