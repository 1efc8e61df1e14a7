/** The only file that knows all stations: makes the services, hands each what it needs of the others, and the router. */
import { isAbsolute, join } from 'node:path';
import type { Policy } from '../shared/contract/policy.ts';
import { createRouter } from '../shared/contract/router.ts';
import type { Services } from '../shared/contract/services.ts';
import type { SettingsUpdate } from '../shared/contract/settings.ts';
import { namelessPerson } from '../shared/erasure/markers.ts';
import { AppError } from '../shared/errors.ts';
import type { Locale } from '../shared/model/vocabulary.ts';
import { appVersion } from './app-version.ts';
import { createAnalysisService } from './appraisal/analysis-service.ts';
import { createAppraisalService } from './appraisal/appraisal-service.ts';
import { createCostNoteService } from './appraisal/cost-note-service.ts';
import { createGradeService } from './appraisal/grade-service.ts';
import { createStudyService } from './appraisal/study-service.ts';
import { createToolStore } from './appraisal/tool-store.ts';
import { createCardService } from './cards/card-service.ts';
import { createCiter } from './cards/citations/citer.ts';
import { createStyleService } from './cards/citations/style-service.ts';
import { createStyleStore } from './cards/citations/style-store.ts';
import { createOngoingTrialService } from './cards/ongoing-trials.ts';
import { createTemplateStore } from './cards/template-store.ts';
import { createByteService } from './export/byte-service.ts';
import { createExportService } from './export/export-service.ts';
import type { Workbench } from './hosts/workbench-type.ts';
import { createExtractionPool } from './import/extraction-pool.ts';
import type { ExtractorProcess } from './import/extractor-process.ts';
import { createImportService, type Importer } from './import/import-service.ts';
import { createPostedResultReader } from './import/posted-result-reader.ts';
import { createUploads } from './import/uploads.ts';
import { createJobRegistry } from './library/job-registry.ts';
import { listKeptTools } from './library/kept-tools.ts';
import type { LibraryEnvironment } from './library/open-library.ts';
import { savePerson } from './library/people.ts';
import { placeOf } from './library/place-of.ts';
import { createBindingService } from './library/services/binding-service.ts';
import { createCareService } from './library/services/care-service.ts';
import { createCorrectionService } from './library/services/correction-service.ts';
import { createDocumentService } from './library/services/document-service.ts';
import { createDuplicateService } from './library/services/duplicate-service.ts';
import { createErasureService } from './library/services/erasure-service.ts';
import { createExemptionService } from './library/services/exemption-service.ts';
import { createHistoryService } from './library/services/history-service.ts';
import { createLibraryService } from './library/services/library-service.ts';
import { createProjectService } from './library/services/project-service.ts';
import { createReferenceService } from './library/services/reference-service.ts';
import { createScreeningService } from './library/services/screening-service.ts';
import { createTrialService } from './library/services/trial-service.ts';
import { createVersionService } from './library/services/version-service.ts';
import type { Session } from './library/session.ts';
import { translatedService, translatedServices } from './library/translated-services.ts';
import type { Log } from './log/create-log.ts';
import { makeFolder } from './make-folder.ts';
import { type OpenedLibrary, tellingLibrary } from './opened-library.ts';
import { createPanelService } from './panel/panel-service.ts';
import { fillSample } from './sample/fill-sample.ts';
import { readSample } from './sample/sample-file.ts';
import { passagesOf } from './search/index-passages.ts';
import { createSearchService } from './search/search-service.ts';
import { createSettingsStore } from './settings/settings-service.ts';
import { fixedSettings } from './settings/under-policy.ts';
import { createSuggestionService } from './tagging/suggestion-service.ts';
import { createTagService } from './tagging/tag-service.ts';

export interface WorkbenchOptions {
  clock: () => Date;
  ids: () => string;
  idSeen?: LibraryEnvironment['idSeen'];
  /** Whether a path is on this machine; tests pretend. */
  placeOf?: LibraryEnvironment['placeOf'];
  /** Settings, uploads and the sample library. */
  settingsFolder: string;
  /** Where libraries with a bare name are put. */
  libraryFolder: string;
  /** The bundled resources folder. */
  resourcesFolder: string;
  defaults: { name: string; locale: Locale };
  /** What the organisation decides for this machine. */
  policy?: Policy | null;
  startExtractor: () => ExtractorProcess;
  /** The PDF compiler's script; needed where the sources are bundled into one file. */
  compilerEntry?: URL | undefined;
  /** Told where the daily backup could not be taken. */
  backupFailed?: (error: unknown) => void;
  log: Log;
  /** Told which library is open, each time that changes. */
  libraryOpened: (library: OpenedLibrary | null) => void;
}

/** Two: one file's text is saved while the next is read, and a hostile one does not stop the rest. */
const extractionProcesses = 2;

export interface OpenWorkbench extends Workbench {
  services: Services & { imports: Importer };
}

export function openWorkbench(options: WorkbenchOptions): OpenWorkbench {
  const { clock, ids, log, settingsFolder, resourcesFolder } = options;
  makeFolder(options.libraryFolder);
  const policy = options.policy ?? null;
  const settings = fixedSettings(createSettingsStore(settingsFolder, ids, options.defaults), policy);
  /** Decided by the organisation, chosen by the person, or the app's own. */
  const libraryFolder = () => policy?.rules.libraryFolder ?? settings.get().libraryFolder ?? options.libraryFolder;
  const uploads = createUploads(join(settingsFolder, 'uploads'), ids);
  const pool = createExtractionPool({ startExtractor: options.startExtractor, size: extractionProcesses, log });
  const sampleFolder = join(resourcesFolder, 'sample');
  /** The sample's rows are made by one of its own people, so that they are not on the stack of who looks at it. */
  let samplePerson: { id: string; name: string } | null = null;

  const session: Session = {
    library() {
      const library = libraryService.current();
      if (!library) throw new AppError('library-not-open');
      return library;
    },
    person: () => samplePerson ?? settings.get().person,
    locale: () => settings.get().locale,
  };

  const jobs = createJobRegistry();
  const imports = createImportService({
    session,
    jobs,
    beforeMany: (signal) => libraryService.backupBeforeImport(signal),
    extract: pool.extract,
    concurrency: extractionProcesses,
    passagesOf: ({ text, pages, recognised }) => passagesOf({ text, pages, sections: recognised.sections }),
    uploads,
  });

  const backupsFolder = policy?.rules.backupsFolder ?? join(settingsFolder, 'backups');
  const environment: LibraryEnvironment = {
    clock,
    ids,
    personName: () => session.person().name,
    backupsFolder,
    backupsFolderOf: (path) => settings.choicesOf(path).backupsFolder,
    placeOf: options.placeOf ?? placeOf,
    placeRules: { network: policy?.rules.networkFolders, synced: policy?.rules.syncedFolders },
    ...(options.idSeen && { idSeen: options.idSeen }),
  };
  const libraryService = createLibraryService({
    environment,
    backupFailed: options.backupFailed,
    get defaultFolder() {
      return libraryFolder();
    },
    person: session.person,
    recent: settings.recent,
    forgetRecent: settings.forgetRecent,
    noteOpened: settings.noteOpened,
    choicesOf: settings.choicesOf,
    noteChoices: settings.noteChoices,
    beforeClose() {
      endCompiler();
      return imports.stop();
    },
    stopCare: () => care.stop(),
    samplePath: join(settingsFolder, 'sample.metodebenk'),
    async fillSample() {
      samplePerson = { id: ids(), name: readSample(sampleFolder).people[0]!.name };
      try {
        savePerson(session.library(), samplePerson);
        await fillSample(services, sampleFolder);
      } finally {
        samplePerson = null;
      }
    },
  });

  const ownTemplates = join(settingsFolder, 'templates');
  const { templates, service: templateService } = createTemplateStore({
    bundled: join(resourcesFolder, 'templates', 'cards'),
    own: ownTemplates,
  });
  const appraisalTools = createToolStore({
    bundled: join(resourcesFolder, 'appraisal-tools'),
    own: join(settingsFolder, 'appraisal-tools'),
    kept() {
      const library = libraryService.current();
      return { tools: library ? listKeptTools(library.db) : [], isPacket: Boolean(library?.packet) };
    },
  });
  const appraisals = createAppraisalService({ session, tools: appraisalTools });
  const riskOfBias = (projectId: string) => ({ tools: appraisalTools.list(), ...appraisals.list(projectId) });
  const care = createCareService({
    environment,
    get defaultFolder() {
      return libraryFolder();
    },
    jobs,
    library: libraryService,
    salvage: { passagesOf, template: { template: templates[0]!.id, templateVersion: templates[0]!.version } },
  });

  const erasures = createErasureService({
    environment,
    session,
    library: libraryService,
    startJob: care.startJob,
    forgetPerson: () => settings.renewPerson(namelessPerson[session.locale()]),
  });

  const styles = createStyleStore({
    bundled: join(resourcesFolder, 'citation-styles'),
    own: join(settingsFolder, 'citation-styles'),
  });
  const citer = createCiter({ session, styles, localesFolder: join(resourcesFolder, 'citation-locales') });
  const cards = createCardService({ session, templates, styles, citer });
  const history = createHistoryService(session);
  const { exports, findExport, keepReport, endCompiler } = createExportService({
    session,
    cards,
    templates,
    riskOfBias,
    printCitations: citer.print,
    history,
    resourcesFolder,
    compilerEntry: options.compilerEntry,
    startJob: care.startJob,
  });
  const services = {
    library: tellingLibrary(libraryService, options.libraryOpened),
    documents: createDocumentService(session),
    corrections: createCorrectionService(session),
    bindings: createBindingService(session),
    versions: createVersionService(session),
    trials: {
      ...createTrialService(session),
      results: createPostedResultReader({ session, extract: pool.extract }),
    },
    references: createReferenceService(session),
    duplicates: createDuplicateService({ session, startJob: care.startJob }),
    projects: createProjectService(session),
    screening: createScreeningService(session),
    tags: createTagService(session),
    suggestions: createSuggestionService(session),
    studies: createStudyService(session),
    analyses: createAnalysisService(session),
    costNotes: createCostNoteService(session),
    grades: createGradeService(session, riskOfBias),
    appraisals,
    appraisalTools: appraisalTools.service,
    cards,
    exemptions: createExemptionService(session),
    exports,
    packets: createPanelService({
      session,
      environment,
      startJob: care.startJob,
      get defaultFolder() {
        return libraryFolder();
      },
      workFolder: join(settingsFolder, 'packets'),
      passagesOf,
      tools: appraisalTools,
      keepReport,
    }),
    search: createSearchService(session),
    history,
    imports,
    jobs,
    care,
    erasures,
    problems: {
      report: ({ place, problems }) => ({ reference: log.problem(place, problems), folder: log.folder }),
    },
    templates: templateService,
    ongoingTrials: createOngoingTrialService({ session, templates, cards }),
    citationStyles: createStyleService(styles, citer),
    settings: {
      get: settings.get,
      about: () => ({
        version: appVersion(),
        folders: {
          settings: settingsFolder,
          libraries: libraryFolder(),
          backups: backupsFolder,
          templates: ownTemplates,
          log: log.folder,
        },
      }),
      update(input) {
        checkFolders(input);
        const updated = settings.update(input);
        const library = libraryService.current();
        const isRenamed = input.personName !== undefined;
        if (isRenamed && library && !library.isReadOnly) {
          savePerson(library, updated.person);
          library.lock?.rename(updated.person.name);
        }
        return updated;
      },
    },
  } satisfies Services;
  const opened = { path: () => libraryService.current()?.path ?? '', metDamage: libraryService.metDamage };
  const told = translatedServices(services, opened);

  return {
    services: told,
    router: createRouter(told),
    report: log.error,
    proposeLocale: settings.proposeLocale,
    bytes: translatedService(createByteService(session, findExport), opened),
    uploads,
    async close() {
      await care.stop();
      await libraryService.shut();
      endCompiler();
      pool.close();
      uploads.clear();
    },
  };
}

/** Throws `folder-path`. */
function checkFolders({ libraryFolder, exportFolder }: SettingsUpdate): void {
  for (const folder of [libraryFolder, exportFolder]) {
    if (folder && !isAbsolute(folder)) throw new AppError('folder-path', { folder });
  }
}
