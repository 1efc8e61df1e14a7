/**
 * What each station offers to the screens and the command line. The router is made from these; tests put fakes in
 * their place. Methods throw AppError for failures and return values for everything expected.
 */

import type { z } from 'zod';
import type { CancelSignal } from '../cancel-signal.ts';
import type { Locale } from '../model/vocabulary.ts';
import type { AnalysisResult } from '../synthesis/run-analysis.ts';
import type { Analysis, AnalysisAdd, AnalysisDraft, AnalysisUpdate } from './analyses.ts';
import type {
  AppraisalChoices,
  AppraisalChoose,
  AppraisalForm,
  AppraisalList,
  AppraisalSet,
  AppraisalToolAdd,
  AppraisalToolRow,
} from './appraisals.ts';
import type { Bind, CitingDocument, DocumentSources, Release } from './bindings.ts';
import type {
  Card,
  CardCheck,
  CardProposal,
  CardRow,
  CardTemplate,
  cardAddSourceSchema,
  cardCreateSchema,
  cardSetFieldSchema,
  cardUpdateSchema,
  cardVersionSchema,
} from './cards.ts';
import type {
  careBackupsSchema,
  careCopyOfSchema,
  careCopySchema,
  careRestoreSchema,
  careSalvageSchema,
  LibraryBackup,
} from './care.ts';
import type { CardCitationsView, CitationPreview, CitationStyleRow } from './citations.ts';
import type { Correction, CorrectionAdd, CorrectionReview } from './corrections.ts';
import type { CostNote, CostNoteMove, CostNotesAdd, CostNoteUpdate } from './cost-notes.ts';
import type { DocumentDetail, DocumentRow, DocumentsUpdate, PageRuns } from './documents.ts';
import type {
  DuplicateApart,
  DuplicateGroup,
  DuplicateGroupsInput,
  DuplicateMerge,
  DuplicatePair,
  DuplicatePairsInput,
  DuplicateReport,
  DuplicateState,
  DuplicatesMerged,
} from './duplicates.ts';
import type { ErasurePreview, ErasureReport, ErasureRun, ErasureSubject, LibraryPerson } from './erasures.ts';
import type {
  Exemption,
  exemptionAddManySchema,
  exemptionAddSchema,
  exemptionListSchema,
  exemptionUpdateSchema,
  Mask,
} from './exemptions.ts';
import type { ExportCreate, ExportFile, ExportSave, Table, tableInputSchema } from './exports.ts';
import type { GradeProposals } from './grade-proposals.ts';
import type { Grade, GradeSet } from './grades.ts';
import type { HistoryChanges, HistoryChoices, HistoryEntry, HistoryList, HistoryState } from './history.ts';
import type { ImportOutcome, ImportStart, ReferenceListAdd, ScansRead } from './imports.ts';
import type { BackupProof, Inspection } from './inspections.ts';
import type { Job } from './jobs.ts';
import type {
  BackupReport,
  CompactReport,
  LibraryCreate,
  LibraryOpen,
  LibraryState,
  LibraryWork,
  RecentLibrary,
  RestoreReport,
  SalvageReport,
  VerifyReport,
} from './library.ts';
import type { ListPage, ListPageInput } from './list-pages.ts';
import type { CardTrials, OngoingDecide, OngoingEdit, OngoingRow } from './ongoing-trials.ts';
import type {
  Merged,
  MergeReport,
  PacketContent,
  PacketEvent,
  PacketExport,
  PacketMerge,
  PacketReport,
} from './packets.ts';
import type { PostedResults } from './posted-results.ts';
import type { ProblemNoted, ProblemReport } from './problems.ts';
import type {
  Outcome,
  outcomeAddSchema,
  outcomeMoveSchema,
  outcomeUpdateSchema,
  Project,
  ProjectDetail,
  ProjectItem,
  ProjectItemsSet,
  ProjectUpdate,
  SearchFile,
  SearchLogEntry,
  searchBindSchema,
  searchLogAddSchema,
  searchLogUpdateSchema,
} from './projects.ts';
import type { RecordUses } from './record-uses.ts';
import type { ReferenceExport } from './reference-exports.ts';
import type { Reference, ReferenceListRow, ReferenceRow } from './references.ts';
import type {
  fullTextLinkSchema,
  PrismaFlow,
  reasonUsesInputSchema,
  ScreeningAgreement,
  ScreeningDecide,
  ScreeningDecided,
  ScreeningReasonUses,
  ScreeningRecord,
  ScreeningRow,
  ScreeningSetup,
  screeningFindSchema,
  screeningPageSchema,
  screeningRetrieveSchema,
  screeningStageSchema,
  screeningUpdateSchema,
} from './screening.ts';
import type { SearchResult, searchInputSchema } from './search.ts';
import type { About, Settings, SettingsUpdate } from './settings.ts';
import type {
  ResultsSet,
  resultsRemoveSchema,
  StudiesFrom,
  Study,
  StudyAdd,
  StudyList,
  StudyResult,
  StudyUpdate,
} from './studies.ts';
import type { Suggestion, suggestionRejectSchema, Tag, tagAddSchema, tagUpdateSchema } from './tags.ts';
import type { TemplateImport, TemplateRow } from './templates.ts';
import type {
  NamedNumber,
  NamedNumbersInput,
  NumberInDocument,
  Trial,
  TrialDiff,
  TrialDiffInput,
  TrialFit,
  TrialFitRow,
  TrialFitsInput,
  TrialLedger,
  TrialLinkInput,
  TrialListRow,
} from './trials.ts';
import type {
  AnchorDecide,
  AnchorReview,
  anchorPlaceSchema,
  ComparedParagraph,
  DocumentVersion,
  versionLinkSchema,
} from './versions.ts';

type MaybePromise<T> = T | Promise<T>;

export interface LibraryService {
  state(): LibraryState;
  recent(): RecentLibrary[];
  /** Takes one off the list; the file is left alone. Answers with the rest. */
  forgetRecent(path: string): RecentLibrary[];
  create(input: LibraryCreate): MaybePromise<LibraryState>;
  open(input: LibraryOpen): MaybePromise<LibraryState>;
  setBackupsFolder(input: { folder: string | null }): LibraryState;
  /** Opens the person's copy of the sample project, made on first use. */
  openSample(): Promise<LibraryState>;
  close(): MaybePromise<LibraryState>;
  /** The person was told of the import that did not end. */
  forgetInterruptedImport(): LibraryState;
  /** Where it cannot be opened, that is kept for the recovery screen. Throws what no recovery is needed for. */
  openAtStart(input: LibraryOpen): Promise<LibraryState>;
  /** The person went on without the library that is in trouble. */
  leaveTrouble(): Promise<LibraryState>;
  /** Structure, full-text index and hashes of everything stored. */
  verify(): VerifyReport;
  /** The same, with room for other work between its steps. */
  verifyInSteps(work?: LibraryWork): Promise<VerifyReport>;
  /** Copies the open library, also while it is in use, to a new file. */
  backup(input: { path: string }, work?: LibraryWork): Promise<BackupReport>;
  /** Puts a backup in the place of a library, and keeps what was there. The open library is closed and opened again. */
  restore(input: z.infer<typeof careRestoreSchema>, work?: LibraryWork): Promise<RestoreReport>;
  /** Gives back the space of what was removed, after a backup. */
  compact(work?: LibraryWork): Promise<CompactReport>;
}

export interface DocumentService {
  list(): DocumentRow[];
  get(id: string): DocumentDetail;
  text(id: string): { text: string };
  runs(id: string, pageIndex: number): PageRuns;
  rename(id: string, title: string): DocumentRow;
  /** One step of undo, however many. */
  update(input: DocumentsUpdate): { updated: number };
  remove(ids: string[]): { removed: number };
}

export interface CorrectionService {
  /** What was recognised of a document, and what was corrected in it. */
  review(documentId: string): CorrectionReview;
  /** Null where the value says that already, or says again what was recognised. */
  add(input: CorrectionAdd): Correction | null;
  /** Those that wait hold for what stands in their place now. Throws `not-found` where nothing does. */
  accept(ids: string[]): { updated: number };
  remove(ids: string[]): { removed: number };
}

/** What the citations of documents stand for; docs/decisions/0073-bindings.md. */
export interface BindingService {
  ofDocument(input: { documentId: string; projectId?: string | undefined }): DocumentSources;
  /** The documents that cite a reference, the newest version of each. */
  citing(referenceId: string): MaybePromise<CitingDocument[]>;
  /** One step of undo, however many. Throws `not-found` where the document cites no such source. */
  bind(input: Bind): { updated: number };
  /** Takes back what people decided. */
  release(input: Release): { removed: number };
}

/** Versions of documents, and the marks that came along; docs/decisions/0063-versions-of-a-document.md. */
export interface VersionService {
  /** Newest first. */
  list(documentId: string): DocumentVersion[];
  /** What became of the marks that came to a version, those that need a look first. */
  anchors(documentId: string): AnchorReview[];
  /** Of a project: what nobody has looked at yet. */
  waiting(projectId: string): AnchorReview[];
  /** A document becomes the next version of another, with the marks of that one. Throws `version-taken`, `version-superseded` or `version-same`. */
  link(input: z.infer<typeof versionLinkSchema>): DocumentVersion[];
  compare(input: z.infer<typeof versionLinkSchema>): ComparedParagraph[];
  decide(input: AnchorDecide): { updated: number };
  place(input: z.infer<typeof anchorPlaceSchema>): { updated: number };
}

export interface TrialService {
  /** Whole, for scripts; the screens ask for pages. */
  list(): Trial[];
  page(input: ListPageInput): ListPage<TrialListRow>;
  get(id: string): Trial;
  uses(id: string): Promise<RecordUses>;
  /** Every registry record goes along. */
  remove(ids: string[]): { removed: number };
  ledger(id: string): TrialLedger;
  diff(input: TrialDiffInput): TrialDiff;
  link(input: TrialLinkInput): TrialLedger;
  unlink(id: string): TrialLedger;
  /** In pages of their own, since each trial is read for it. */
  fits(input: TrialFitsInput): ListPage<TrialFitRow>;
  fit(input: { id: string; projectId: string }): TrialFit;
  /** Documents of before numbers were kept are gone through first. */
  numbers(input: NamedNumbersInput): Promise<NamedNumber[]>;
  numbersOf(documentId: string): NumberInDocument[];
  /** Read from the stored file of the record; throws why that cannot be read. */
  results(id: string): Promise<PostedResults>;
}

export interface ReferenceService {
  /** Whole, for scripts; the screens ask for pages. */
  list(): ReferenceRow[];
  page(input: ListPageInput): ListPage<ReferenceListRow>;
  get(id: string): Reference;
  uses(id: string): RecordUses;
  remove(ids: string[]): { removed: number };
}

/** References that are one publication. What was found holds until the library is closed. */
export interface DuplicateService {
  /** Goes through all references, in seconds for tens of thousands. */
  find(): { jobId: string };
  /** The same for those who wait for it. */
  findNow(work?: LibraryWork): Promise<DuplicateReport>;
  state(): DuplicateState;
  /** Ids of what is certainly one publication each, for scripts. */
  groups(): string[][];
  /** The same with what each of them says, to be looked at before they are merged. */
  certain(input: DuplicateGroupsInput): DuplicateGroup[];
  pairs(input: DuplicatePairsInput): DuplicatePair[];
  /** All that are certain, as one step of undo. */
  mergeCertain(): Promise<DuplicatesMerged>;
  /** Throws `not-found`. */
  merge(input: DuplicateMerge): DuplicatesMerged;
  /** Two that are not one: they are not asked about again. */
  setApart(input: DuplicateApart): void;
}

export interface ProjectService {
  list(): Project[];
  get(id: string): ProjectDetail;
  create(input: { title: string; language?: Locale }): ProjectDetail;
  update(input: ProjectUpdate): ProjectDetail;
  remove(id: string): { removed: number };
  addOutcome(input: z.infer<typeof outcomeAddSchema>): Outcome;
  updateOutcome(input: z.infer<typeof outcomeUpdateSchema>): Outcome;
  moveOutcome(input: z.infer<typeof outcomeMoveSchema>): Outcome[];
  removeOutcome(id: string): { removed: number };
  items(projectId: string): ProjectItem[];
  setItems(input: ProjectItemsSet): ProjectItem[];
  searches(projectId: string): SearchLogEntry[];
  addSearch(input: z.infer<typeof searchLogAddSchema>): SearchLogEntry;
  updateSearch(input: z.infer<typeof searchLogUpdateSchema>): SearchLogEntry;
  removeSearch(id: string): { removed: number };
  /** Files of references in the library. */
  searchFiles(projectId: string): SearchFile[];
  /** Says which search files came from, or that nobody knows. One step of undo. */
  bindFiles(input: z.infer<typeof searchBindSchema>): { bound: number };
}

/** docs/decisions/0068-screening.md. */
export interface ScreeningService {
  setup(projectId: string): ScreeningSetup;
  update(input: z.infer<typeof screeningUpdateSchema>): ScreeningSetup;
  reasonUses(input: z.infer<typeof reasonUsesInputSchema>): ScreeningReasonUses;
  /** What is to be screened at a stage, in the order of import. */
  page(input: z.infer<typeof screeningPageSchema>): ListPage<ScreeningRow>;
  /** Ids of those whose title, abstract, authors, journal or year hold every word. */
  find(input: z.infer<typeof screeningFindSchema>): ListPage<string>;
  get(input: z.infer<typeof screeningStageSchema> & { referenceId: string }): ScreeningRecord;
  /** As the person who is working. Throws `screening-not-there`, `screening-reason-missing`. */
  decide(input: ScreeningDecide): ScreeningDecided;
  /** What was agreed on where two did not decide the same; `undecided` takes it back. */
  agree(input: ScreeningDecide): ScreeningDecided;
  retrieve(input: z.infer<typeof screeningRetrieveSchema>): ScreeningDecided;
  linkText(input: z.infer<typeof fullTextLinkSchema>): { linked: number };
  /** Each pair of people who decided about the same references. */
  agreement(input: z.infer<typeof screeningStageSchema>): ScreeningAgreement[];
  flow(projectId: string): Promise<PrismaFlow>;
}

export interface TagService {
  list(input: { projectId: string; documentId?: string }): Tag[];
  add(input: z.infer<typeof tagAddSchema>): Tag;
  update(input: z.infer<typeof tagUpdateSchema>): Tag;
  remove(ids: string[]): { removed: number };
}

export interface SuggestionService {
  /** Best first; those accepted or rejected before are left out. */
  list(input: { projectId: string; documentId?: string }): Promise<Suggestion[]>;
  reject(input: z.infer<typeof suggestionRejectSchema>): { rejected: number };
}

export interface StudyService {
  /** Results whose study or outcome was removed are left out. */
  list(projectId: string): StudyList;
  add(input: StudyAdd): Study;
  /** One study for each source that no study of the project has yet. */
  addFrom(input: StudiesFrom): Study[];
  update(input: StudyUpdate): Study;
  /** Its results go and come back with it. */
  remove(id: string): { removed: number };
  /** Makes or changes results in one step; nothing is written where one of them is refused. */
  setResults(input: ResultsSet): StudyResult[];
  removeResults(input: z.infer<typeof resultsRemoveSchema>): { removed: number };
}

export interface CostNoteService {
  list(projectId: string): CostNote[];
  add(input: CostNotesAdd): CostNote[];
  update(input: CostNoteUpdate): CostNote;
  /** All notes of the project in their new order. */
  move(input: CostNoteMove): CostNote[];
  remove(id: string): { removed: number };
}

export interface AnalysisService {
  list(projectId: string): Analysis[];
  get(id: string): Analysis;
  /** What `add` would make of the outcome's results; nothing is stored. */
  draft(input: AnalysisAdd): AnalysisDraft;
  add(input: AnalysisAdd): Analysis;
  update(input: AnalysisUpdate): Analysis;
  remove(id: string): { removed: number };
  /** Reckoned anew each time, from the results as they stand. */
  run(id: string): AnalysisResult;
}

export interface GradeService {
  list(projectId: string): Grade[];
  /** What the data propose for it. */
  proposals(outcomeId: string): GradeProposals;
  /** Creates the grade of an outcome on first use; only the given parts change. */
  set(input: GradeSet): Grade;
  remove(id: string): { removed: number };
}

/** docs/decisions/0074-appraisal-tools-as-data.md. */
export interface AppraisalService {
  /** As the person may see them who is working. */
  list(projectId: string): AppraisalList;
  /** One's own form, made on first use. Throws `appraisal-tool-missing`, `appraisal-settled`. */
  set(input: AppraisalSet): AppraisalForm;
  /** What was agreed on; begins with what two gave alike. Throws `appraisal-not-both`. */
  agree(input: AppraisalSet): AppraisalForm;
  /** How the project uses a tool; answers with the choices of all. */
  choose(input: AppraisalChoose): Record<string, AppraisalChoices>;
  /** One's own, or what was agreed on. Throws `appraisal-of-another`, `appraisal-settled`. */
  remove(id: string): { removed: number };
}

/** Appraisal tools on this machine; those of the app cannot be removed. */
export interface AppraisalToolService {
  list(): AppraisalToolRow[];
  /** Throws `appraisal-tool-broken`, `appraisal-tool-exists`. */
  add(input: AppraisalToolAdd): AppraisalToolRow;
  remove(id: string): { removed: number };
  /** As a file to hand on. */
  text(id: string): { fileName: string; text: string };
}

export interface CardService {
  templates(): CardTemplate[];
  list(projectId?: string): CardRow[];
  get(id: string): Card;
  create(input: z.infer<typeof cardCreateSchema>): Card;
  update(input: z.infer<typeof cardUpdateSchema>): Card;
  setField(input: z.infer<typeof cardSetFieldSchema>): Card;
  addSource(input: z.infer<typeof cardAddSourceSchema>): Card;
  /** What the project can put into fields that nobody has written; `accept` writes them as proposed. */
  fill(input: { id: string; accept: boolean }): { proposals: CardProposal[]; accepted: number };
  /** Findings in the language asked for, otherwise in that of the person at the screen. */
  check(id: string, locale?: Locale): CardCheck;
  /** What it cites, as its style prints it. */
  citations(id: string): MaybePromise<CardCitationsView>;
  addVersion(input: z.infer<typeof cardVersionSchema>): Card;
  remove(id: string): { removed: number };
}

/** Marks of what is exempt from public access; docs/decisions/0050-exemptions.md. */
export interface ExemptionService {
  /** Of a project: made in it, or on what it works with. Oldest first. */
  list(input: z.infer<typeof exemptionListSchema>): Exemption[];
  add(input: z.infer<typeof exemptionAddSchema>): Exemption;
  /** One step of undo, however many. */
  addMany(input: z.infer<typeof exemptionAddManySchema>): { added: number };
  update(input: z.infer<typeof exemptionUpdateSchema>): Exemption;
  remove(id: string): { removed: number };
}

export interface ExportService {
  table(input: z.infer<typeof tableInputSchema>): Table;
  /** Throws `export-cancelled` where the signal was aborted before it was made. */
  create(input: ExportCreate, signal?: CancelSignal): Promise<ExportFile>;
  /** References as a file for other reference managers; a public one leaves out those that are exempt. */
  references(input: ReferenceExport): MaybePromise<ExportFile>;
  /** What a public file of it masks, before it is made. */
  masks(input: ExportCreate): MaybePromise<Mask[]>;
  /** The same as a file of its own, in both languages, without the words that were masked. */
  report(input: { items: ExportCreate[] }): MaybePromise<ExportFile>;
  /** Writes files into a folder, as a job. */
  save(input: ExportSave): { jobId: string };
}

/** Parts of a project that travel; docs/decisions/0021-packets.md. */
export interface PacketService {
  /** Writes a packet; `export` does the same as a job. */
  make(input: PacketExport, work?: LibraryWork): Promise<PacketReport>;
  export(input: PacketExport): { jobId: string };
  /** What a public packet would mask. */
  masks(input: PacketExport): Mask[];
  /** The same as a file of its own, in both languages, without the words that were masked. */
  report(input: PacketExport): ExportFile;
  /** Needs no open library. */
  inspect(input: { path: string }): Promise<PacketContent>;
  /** What `merge` would do; nothing is written. `startPlan` does the same as a job. */
  plan(input: { path: string }, work?: LibraryWork): Promise<MergeReport>;
  startPlan(input: { path: string }): { jobId: string };
  /** What the last job that planned found. Throws `not-found` for any other. */
  planned(jobId: string): MergeReport;
  merge(input: PacketMerge, work?: LibraryWork): Promise<Merged>;
  startMerge(input: PacketMerge): { jobId: string };
  /** Takes back a merge by its history entry. */
  undoMerge(id: string): HistoryEntry;
  /** Newest first. */
  list(projectId: string | null): PacketEvent[];
}

export interface SearchService {
  query(input: z.infer<typeof searchInputSchema>): SearchResult;
}

export interface HistoryService {
  list(input: HistoryList): HistoryEntry[];
  choices(): HistoryChoices;
  changes(id: string): HistoryChanges;
  /** Takes back one entry, wherever it stands. */
  revert(id: string): HistoryEntry;
  state(projectId: string | null): HistoryState;
  undo(projectId: string | null): HistoryEntry;
  redo(projectId: string | null): HistoryEntry;
}

export interface ImportService {
  start(input: ImportStart): { jobId: string };
  /** Each entry of the list becomes a reference. Throws `file-no-records`. */
  addList(input: ReferenceListAdd): ImportOutcome;
  /** A job of its own kind, with one outcome a document. */
  readScans(input: ScansRead): { jobId: string };
  /** Documents are recognised anew from their stored files, as a later app may know better; what was corrected stays. */
  reread(ids: string[]): { jobId: string };
}

export interface JobService {
  /** In the order they were started. */
  list(): Job[];
  /** Asks a job to end; it says `cancelled` when it has. */
  cancel(id: string): Job;
  /** Forgets a job that is over. */
  dismiss(id: string): { removed: number };
}

export interface ErasureService {
  /** Who worked in the open library. */
  people(): LibraryPerson[];
  /** What would go and what would stay; nothing is changed. */
  preview(subject: ErasureSubject): Promise<ErasurePreview>;
  /** Cannot be undone. */
  erase(request: ErasureRun, work?: LibraryWork): Promise<ErasureReport>;
  /** The same as a job. */
  run(request: ErasureRun): { jobId: string };
}

/** Long work on a library as jobs, one at a time. */
export interface CareService {
  /** Newest first. */
  backups(input: z.infer<typeof careBackupsSchema>): LibraryBackup[];
  /** Into the library's own backups. */
  backup(): { jobId: string };
  /** To a new file of the person's choice. */
  copy(input: z.infer<typeof careCopySchema>): { jobId: string };
  verify(): { jobId: string };
  compact(): { jobId: string };
  restore(input: z.infer<typeof careRestoreSchema>): { jobId: string };
  salvage(input: z.infer<typeof careSalvageSchema>): { jobId: string };
  /** The same for those who wait for it. */
  salvageNow(input: z.infer<typeof careSalvageSchema>, work?: LibraryWork): Promise<SalvageReport>;
  /** Of a library that need not be open. */
  copyOf(input: z.infer<typeof careCopyOfSchema>): { jobId: string };
  /** What a file is that does not open, and what of it can be read. */
  inspect(input: { path: string }, work?: LibraryWork): Promise<Inspection>;
  proveBackup(input: { path: string }): Promise<BackupProof>;
}

export interface SettingsService {
  get(): Settings;
  update(input: SettingsUpdate): Settings;
  about(): About;
}

/** Card templates on this machine; those of the app cannot be removed. */
export interface TemplateService {
  list(): TemplateRow[];
  /** Throws `template-broken`, `template-exists`. */
  add(input: TemplateImport): TemplateRow;
  remove(id: string): { removed: number };
  /** As a file to hand on. */
  text(id: string): { fileName: string; text: string };
}

/** The ongoing-trials table of a project: what registries say, and what people wrote instead. */
export interface OngoingTrialService {
  list(input: { projectId: string; language: Locale }): OngoingRow[];
  /** A text that the registry says too is no edit. */
  edit(input: OngoingEdit): OngoingRow[];
  /** One step of undo, however many cells. */
  decide(input: OngoingDecide): OngoingRow[];
  /** The table of a card beside it. */
  ofCard(cardId: string): CardTrials;
  /** Takes what the table says now into the cells that nobody wrote, and the trials included since. */
  refreshCard(cardId: string): Card;
}

/** Citation styles on this machine; those of the app cannot be removed. */
export interface CitationStyleService {
  list(): CitationStyleRow[];
  /** Throws `style-broken`, `style-dependent`, `style-exists`. */
  add(input: { name: string; text: string }): CitationStyleRow;
  remove(id: string): { removed: number };
  /** As a file to hand on. */
  text(id: string): { fileName: string; text: string };
  preview(input: { id: string; language: Locale }): MaybePromise<CitationPreview>;
}

export interface ProblemService {
  report(report: ProblemReport): ProblemNoted;
}

export interface Services {
  library: LibraryService;
  documents: DocumentService;
  corrections: CorrectionService;
  bindings: BindingService;
  trials: TrialService;
  references: ReferenceService;
  duplicates: DuplicateService;
  projects: ProjectService;
  screening: ScreeningService;
  tags: TagService;
  suggestions: SuggestionService;
  studies: StudyService;
  analyses: AnalysisService;
  costNotes: CostNoteService;
  grades: GradeService;
  appraisals: AppraisalService;
  appraisalTools: AppraisalToolService;
  cards: CardService;
  exemptions: ExemptionService;
  exports: ExportService;
  packets: PacketService;
  search: SearchService;
  history: HistoryService;
  imports: ImportService;
  jobs: JobService;
  care: CareService;
  erasures: ErasureService;
  settings: SettingsService;
  templates: TemplateService;
  citationStyles: CitationStyleService;
  ongoingTrials: OngoingTrialService;
  problems: ProblemService;
  versions: VersionService;
}
