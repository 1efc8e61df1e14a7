/** The table of contents of the service: for each call its input, its output and the method that answers, in routers/. */

import { analysesRouter } from './routers/analyses.ts';
import { appraisalsRouter, appraisalToolsRouter } from './routers/appraisals.ts';
import { bindingsRouter } from './routers/bindings.ts';
import { cardsRouter } from './routers/cards.ts';
import { careRouter } from './routers/care.ts';
import { citationStylesRouter } from './routers/citation-styles.ts';
import { correctionsRouter } from './routers/corrections.ts';
import { costNotesRouter } from './routers/cost-notes.ts';
import { documentsRouter } from './routers/documents.ts';
import { duplicatesRouter } from './routers/duplicates.ts';
import { erasuresRouter } from './routers/erasures.ts';
import { exemptionsRouter } from './routers/exemptions.ts';
import { exportsRouter } from './routers/exports.ts';
import { gradesRouter } from './routers/grades.ts';
import { historyRouter } from './routers/history.ts';
import { importsRouter } from './routers/imports.ts';
import { jobsRouter } from './routers/jobs.ts';
import { libraryRouter } from './routers/library.ts';
import { ongoingTrialsRouter } from './routers/ongoing-trials.ts';
import { packetsRouter } from './routers/packets.ts';
import { problemsRouter } from './routers/problems.ts';
import { router } from './routers/procedures.ts';
import { projectsRouter } from './routers/projects.ts';
import { referencesRouter } from './routers/references.ts';
import { screeningRouter } from './routers/screening.ts';
import { searchRouter } from './routers/search.ts';
import { settingsRouter } from './routers/settings.ts';
import { studiesRouter } from './routers/studies.ts';
import { suggestionsRouter } from './routers/suggestions.ts';
import { tagsRouter } from './routers/tags.ts';
import { templatesRouter } from './routers/templates.ts';
import { trialsRouter } from './routers/trials.ts';
import { versionsRouter } from './routers/versions.ts';
import type { Services } from './services.ts';

/** Makes the router over a set of services; in tests those are fakes. */
export function createRouter(services: Services) {
  return router({
    library: libraryRouter(services.library),
    documents: documentsRouter(services.documents),
    corrections: correctionsRouter(services.corrections),
    bindings: bindingsRouter(services.bindings),
    trials: trialsRouter(services.trials),
    references: referencesRouter(services.references),
    duplicates: duplicatesRouter(services.duplicates),
    projects: projectsRouter(services.projects),
    screening: screeningRouter(services.screening),
    tags: tagsRouter(services.tags),
    suggestions: suggestionsRouter(services.suggestions),
    studies: studiesRouter(services.studies),
    analyses: analysesRouter(services.analyses),
    costNotes: costNotesRouter(services.costNotes),
    grades: gradesRouter(services.grades),
    appraisals: appraisalsRouter(services.appraisals),
    appraisalTools: appraisalToolsRouter(services.appraisalTools),
    cards: cardsRouter(services.cards),
    exemptions: exemptionsRouter(services.exemptions),
    exports: exportsRouter(services.exports),
    packets: packetsRouter(services.packets),
    search: searchRouter(services.search),
    history: historyRouter(services.history),
    imports: importsRouter(services.imports),
    jobs: jobsRouter(services.jobs),
    care: careRouter(services.care),
    erasures: erasuresRouter(services.erasures),
    problems: problemsRouter(services.problems),
    templates: templatesRouter(services.templates),
    ongoingTrials: ongoingTrialsRouter(services.ongoingTrials),
    citationStyles: citationStylesRouter(services.citationStyles),
    settings: settingsRouter(services.settings),
    versions: versionsRouter(services.versions),
  });
}

export type AppRouter = ReturnType<typeof createRouter>;
