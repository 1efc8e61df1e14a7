/** The table of contents of the service: for each call its input, its output and the method that answers. */
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import {
  cardAddSourceSchema,
  cardCheckSchema,
  cardCreateSchema,
  cardProposalSchema,
  cardRowSchema,
  cardSchema,
  cardSetFieldSchema,
  cardTemplateSchema,
  cardUpdateSchema,
  cardVersionSchema,
} from './cards.ts';
import {
  careBackupsSchema,
  careCopyOfSchema,
  careCopySchema,
  careRestoreSchema,
  careSalvageSchema,
  jobStartedSchema,
  libraryBackupSchema,
} from './care.ts';
import {
  documentDetailSchema,
  documentRenameSchema,
  documentRowSchema,
  documentsUpdateSchema,
  idSchema,
  idsSchema,
  pageRunsInputSchema,
  pageRunsSchema,
} from './documents.ts';
import { erasurePreviewSchema, erasureRunSchema, erasureSubjectSchema, libraryPersonSchema } from './erasures.ts';
import {
  exemptionAddManySchema,
  exemptionAddSchema,
  exemptionListSchema,
  exemptionSchema,
  exemptionUpdateSchema,
  maskSchema,
} from './exemptions.ts';
import {
  exportCreateSchema,
  exportFileSchema,
  exportReportOfSchema,
  exportSaveSchema,
  tableInputSchema,
  tableSchema,
} from './exports.ts';
import { gradeSchema, gradeSetSchema } from './grades.ts';
import {
  historyChangesSchema,
  historyChoicesSchema,
  historyEntrySchema,
  historyListSchema,
  historyScopeSchema,
  historyStateSchema,
} from './history.ts';
import { importStartSchema } from './imports.ts';
import { backupProofSchema, inspectionSchema, inspectSchema } from './inspections.ts';
import { jobSchema } from './jobs.ts';
import {
  backupsFolderSchema,
  libraryCreateSchema,
  libraryOpenSchema,
  libraryStateSchema,
  recentForgetSchema,
  recentLibrarySchema,
  verifyReportSchema,
} from './library.ts';
import { entityIdSchema } from './limits.ts';
import { listPageInputSchema, listPageSchema } from './list-pages.ts';
import {
  mergeReportSchema,
  packetContentSchema,
  packetEventSchema,
  packetExportSchema,
  packetMergeSchema,
  packetPathSchema,
} from './packets.ts';
import { problemNotedSchema, problemReportSchema } from './problems.ts';
import {
  outcomeAddSchema,
  outcomeMoveSchema,
  outcomeSchema,
  outcomeUpdateSchema,
  projectCreateSchema,
  projectDetailSchema,
  projectItemSchema,
  projectItemsSetSchema,
  projectSchema,
  projectUpdateSchema,
  searchLogAddSchema,
  searchLogEntrySchema,
} from './projects.ts';
import { recordUsesSchema } from './record-uses.ts';
import { referenceListRowSchema, referenceSchema } from './references.ts';
import { searchInputSchema, searchResultSchema } from './search.ts';
import type { Services } from './services.ts';
import { aboutSchema, settingsSchema, settingsUpdateSchema } from './settings.ts';
import {
  suggestionRejectSchema,
  suggestionSchema,
  tagAddSchema,
  tagListSchema,
  tagSchema,
  tagUpdateSchema,
} from './tags.ts';
import { templateIdSchema, templateImportSchema, templateRowSchema } from './templates.ts';
import { trialListRowSchema, trialSchema } from './trials.ts';

const removedSchema = z.object({ removed: z.number().int() });
const updatedSchema = z.object({ updated: z.number().int() });
const projectIdSchema = z.object({ projectId: entityIdSchema });

export interface RouterContext {
  /** Notes a failure of the program and answers the reference by which it is found. */
  report?(place: string, error: unknown): string;
}

const t = initTRPC.context<RouterContext>().create({
  /**
   * A failure crosses as its code and details; the screens and the command line have the sentence. The message of a
   * foreign error stays here: it may hold text of a document.
   */
  errorFormatter: ({ shape, error, path, ctx }) => {
    const { code, details } = error.cause instanceof AppError ? error.cause : foreignFailure(error, path ?? '', ctx);
    return { ...shape, message: code, data: { code, details } };
  },
});

/** Part of it may be a key of the input, of any length. */
const fieldLength = 200;

/** Input that breaks its schema is told by the field; anything else is a fault of the app, told by the call it was in. */
function foreignFailure(error: { code: string; cause?: unknown }, path: string, ctx?: RouterContext): AppError {
  if (error.code === 'NOT_FOUND') return new AppError('internal', { reference: 'call-unknown' });
  if (error.code !== 'BAD_REQUEST') {
    const reference = ctx?.report?.(path, error.cause ?? error);
    return new AppError('internal', { reference: reference ? `${path} ${reference}` : path });
  }
  const issue = error.cause instanceof z.ZodError ? error.cause.issues[0] : undefined;
  return new AppError('invalid-input', {
    field: issue?.path.join('.').slice(0, fieldLength) || path,
    reason: issue?.message ?? 'not of the expected form',
  });
}
const { procedure, router } = t;

/** Makes the router over a set of services; in tests those are fakes. */
export function createRouter(s: Services) {
  return router({
    library: router({
      state: procedure.output(libraryStateSchema).query(() => s.library.state()),
      recent: procedure.output(z.array(recentLibrarySchema)).query(() => s.library.recent()),
      forgetRecent: procedure
        .input(recentForgetSchema)
        .output(z.array(recentLibrarySchema))
        .mutation(({ input }) => s.library.forgetRecent(input.path)),
      create: procedure
        .input(libraryCreateSchema)
        .output(libraryStateSchema)
        .mutation(({ input }) => s.library.create(input)),
      open: procedure
        .input(libraryOpenSchema)
        .output(libraryStateSchema)
        .mutation(({ input }) => s.library.open(input)),
      setBackupsFolder: procedure
        .input(backupsFolderSchema)
        .output(libraryStateSchema)
        .mutation(({ input }) => s.library.setBackupsFolder(input)),
      openSample: procedure.output(libraryStateSchema).mutation(() => s.library.openSample()),
      close: procedure.output(libraryStateSchema).mutation(() => s.library.close()),
      leaveTrouble: procedure.output(libraryStateSchema).mutation(() => s.library.leaveTrouble()),
      forgetInterruptedImport: procedure.output(libraryStateSchema).mutation(() => s.library.forgetInterruptedImport()),
      verify: procedure.output(verifyReportSchema).query(() => s.library.verify()),
    }),
    documents: router({
      list: procedure.output(z.array(documentRowSchema)).query(() => s.documents.list()),
      get: procedure
        .input(idSchema)
        .output(documentDetailSchema)
        .query(({ input }) => s.documents.get(input.id)),
      text: procedure
        .input(idSchema)
        .output(z.object({ text: z.string() }))
        .query(({ input }) => s.documents.text(input.id)),
      runs: procedure
        .input(pageRunsInputSchema)
        .output(pageRunsSchema)
        .query(({ input }) => s.documents.runs(input.id, input.pageIndex)),
      rename: procedure
        .input(documentRenameSchema)
        .output(documentRowSchema)
        .mutation(({ input }) => s.documents.rename(input.id, input.title)),
      update: procedure
        .input(documentsUpdateSchema)
        .output(updatedSchema)
        .mutation(({ input }) => s.documents.update(input)),
      remove: procedure
        .input(idsSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.documents.remove(input.ids)),
    }),
    trials: router({
      page: procedure
        .input(listPageInputSchema)
        .output(listPageSchema(trialListRowSchema))
        .query(({ input }) => s.trials.page(input)),
      uses: procedure
        .input(idSchema)
        .output(recordUsesSchema)
        .query(({ input }) => s.trials.uses(input.id)),
      get: procedure
        .input(idSchema)
        .output(trialSchema)
        .query(({ input }) => s.trials.get(input.id)),
      remove: procedure
        .input(idsSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.trials.remove(input.ids)),
    }),
    references: router({
      page: procedure
        .input(listPageInputSchema)
        .output(listPageSchema(referenceListRowSchema))
        .query(({ input }) => s.references.page(input)),
      uses: procedure
        .input(idSchema)
        .output(recordUsesSchema)
        .query(({ input }) => s.references.uses(input.id)),
      get: procedure
        .input(idSchema)
        .output(referenceSchema)
        .query(({ input }) => s.references.get(input.id)),
      remove: procedure
        .input(idsSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.references.remove(input.ids)),
    }),
    projects: router({
      list: procedure.output(z.array(projectSchema)).query(() => s.projects.list()),
      get: procedure
        .input(idSchema)
        .output(projectDetailSchema)
        .query(({ input }) => s.projects.get(input.id)),
      create: procedure
        .input(projectCreateSchema)
        .output(projectDetailSchema)
        .mutation(({ input }) => s.projects.create(input)),
      update: procedure
        .input(projectUpdateSchema)
        .output(projectDetailSchema)
        .mutation(({ input }) => s.projects.update(input)),
      remove: procedure
        .input(idSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.projects.remove(input.id)),
      addOutcome: procedure
        .input(outcomeAddSchema)
        .output(outcomeSchema)
        .mutation(({ input }) => s.projects.addOutcome(input)),
      updateOutcome: procedure
        .input(outcomeUpdateSchema)
        .output(outcomeSchema)
        .mutation(({ input }) => s.projects.updateOutcome(input)),
      moveOutcome: procedure
        .input(outcomeMoveSchema)
        .output(z.array(outcomeSchema))
        .mutation(({ input }) => s.projects.moveOutcome(input)),
      removeOutcome: procedure
        .input(idSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.projects.removeOutcome(input.id)),
      items: procedure
        .input(projectIdSchema)
        .output(z.array(projectItemSchema))
        .query(({ input }) => s.projects.items(input.projectId)),
      setItems: procedure
        .input(projectItemsSetSchema)
        .output(z.array(projectItemSchema))
        .mutation(({ input }) => s.projects.setItems(input)),
      searches: procedure
        .input(projectIdSchema)
        .output(z.array(searchLogEntrySchema))
        .query(({ input }) => s.projects.searches(input.projectId)),
      addSearch: procedure
        .input(searchLogAddSchema)
        .output(searchLogEntrySchema)
        .mutation(({ input }) => s.projects.addSearch(input)),
    }),
    tags: router({
      list: procedure
        .input(tagListSchema)
        .output(z.array(tagSchema))
        .query(({ input }) => s.tags.list(input)),
      add: procedure
        .input(tagAddSchema)
        .output(tagSchema)
        .mutation(({ input }) => s.tags.add(input)),
      update: procedure
        .input(tagUpdateSchema)
        .output(tagSchema)
        .mutation(({ input }) => s.tags.update(input)),
      remove: procedure
        .input(idsSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.tags.remove(input.ids)),
    }),
    suggestions: router({
      list: procedure
        .input(tagListSchema)
        .output(z.array(suggestionSchema))
        .query(({ input }) => s.suggestions.list(input)),
      reject: procedure
        .input(suggestionRejectSchema)
        .output(z.object({ rejected: z.number().int() }))
        .mutation(({ input }) => s.suggestions.reject(input)),
    }),
    grades: router({
      list: procedure
        .input(projectIdSchema)
        .output(z.array(gradeSchema))
        .query(({ input }) => s.grades.list(input.projectId)),
      set: procedure
        .input(gradeSetSchema)
        .output(gradeSchema)
        .mutation(({ input }) => s.grades.set(input)),
      remove: procedure
        .input(idSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.grades.remove(input.id)),
    }),
    cards: router({
      templates: procedure.output(z.array(cardTemplateSchema)).query(() => s.cards.templates()),
      list: procedure
        .input(z.object({ projectId: entityIdSchema.optional() }))
        .output(z.array(cardRowSchema))
        .query(({ input }) => s.cards.list(input.projectId)),
      get: procedure
        .input(idSchema)
        .output(cardSchema)
        .query(({ input }) => s.cards.get(input.id)),
      create: procedure
        .input(cardCreateSchema)
        .output(cardSchema)
        .mutation(({ input }) => s.cards.create(input)),
      update: procedure
        .input(cardUpdateSchema)
        .output(cardSchema)
        .mutation(({ input }) => s.cards.update(input)),
      setField: procedure
        .input(cardSetFieldSchema)
        .output(cardSchema)
        .mutation(({ input }) => s.cards.setField(input)),
      addSource: procedure
        .input(cardAddSourceSchema)
        .output(cardSchema)
        .mutation(({ input }) => s.cards.addSource(input)),
      fill: procedure
        .input(idSchema.extend({ accept: z.boolean().default(false) }))
        .output(z.object({ proposals: z.array(cardProposalSchema), accepted: z.number().int() }))
        .mutation(({ input }) => s.cards.fill(input)),
      check: procedure
        .input(idSchema)
        .output(cardCheckSchema)
        .query(({ input }) => s.cards.check(input.id)),
      addVersion: procedure
        .input(cardVersionSchema)
        .output(cardSchema)
        .mutation(({ input }) => s.cards.addVersion(input)),
      remove: procedure
        .input(idSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.cards.remove(input.id)),
    }),
    exemptions: router({
      list: procedure
        .input(exemptionListSchema)
        .output(z.array(exemptionSchema))
        .query(({ input }) => s.exemptions.list(input)),
      add: procedure
        .input(exemptionAddSchema)
        .output(exemptionSchema)
        .mutation(({ input }) => s.exemptions.add(input)),
      addMany: procedure
        .input(exemptionAddManySchema)
        .output(z.object({ added: z.number().int() }))
        .mutation(({ input }) => s.exemptions.addMany(input)),
      update: procedure
        .input(exemptionUpdateSchema)
        .output(exemptionSchema)
        .mutation(({ input }) => s.exemptions.update(input)),
      remove: procedure
        .input(idSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.exemptions.remove(input.id)),
    }),
    exports: router({
      table: procedure
        .input(tableInputSchema)
        .output(tableSchema)
        .query(({ input }) => s.exports.table(input)),
      create: procedure
        .input(exportCreateSchema)
        .output(exportFileSchema)
        .mutation(({ input }) => s.exports.create(input)),
      masks: procedure
        .input(exportCreateSchema)
        .output(z.array(maskSchema))
        .query(({ input }) => s.exports.masks(input)),
      report: procedure
        .input(exportReportOfSchema)
        .output(exportFileSchema)
        .mutation(({ input }) => s.exports.report(input)),
      save: procedure
        .input(exportSaveSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.exports.save(input)),
    }),
    packets: router({
      export: procedure
        .input(packetExportSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.packets.export(input)),
      masks: procedure
        .input(packetExportSchema)
        .output(z.array(maskSchema))
        .query(({ input }) => s.packets.masks(input)),
      inspect: procedure
        .input(packetPathSchema)
        .output(packetContentSchema)
        .query(({ input }) => s.packets.inspect(input)),
      plan: procedure
        .input(packetPathSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.packets.startPlan(input)),
      planned: procedure
        .input(idSchema)
        .output(mergeReportSchema)
        .query(({ input }) => s.packets.planned(input.id)),
      merge: procedure
        .input(packetMergeSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.packets.startMerge(input)),
      undoMerge: procedure
        .input(idSchema)
        .output(historyEntrySchema)
        .mutation(({ input }) => s.packets.undoMerge(input.id)),
      list: procedure
        .input(historyScopeSchema)
        .output(z.array(packetEventSchema))
        .query(({ input }) => s.packets.list(input.projectId)),
    }),
    search: router({
      query: procedure
        .input(searchInputSchema)
        .output(searchResultSchema)
        .query(({ input }) => s.search.query(input)),
    }),
    history: router({
      list: procedure
        .input(historyListSchema)
        .output(z.array(historyEntrySchema))
        .query(({ input }) => s.history.list(input)),
      choices: procedure.output(historyChoicesSchema).query(() => s.history.choices()),
      changes: procedure
        .input(idSchema)
        .output(historyChangesSchema)
        .query(({ input }) => s.history.changes(input.id)),
      revert: procedure
        .input(idSchema)
        .output(historyEntrySchema)
        .mutation(({ input }) => s.history.revert(input.id)),
      state: procedure
        .input(historyScopeSchema)
        .output(historyStateSchema)
        .query(({ input }) => s.history.state(input.projectId)),
      undo: procedure
        .input(historyScopeSchema)
        .output(historyEntrySchema)
        .mutation(({ input }) => s.history.undo(input.projectId)),
      redo: procedure
        .input(historyScopeSchema)
        .output(historyEntrySchema)
        .mutation(({ input }) => s.history.redo(input.projectId)),
    }),
    imports: router({
      start: procedure
        .input(importStartSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.imports.start(input)),
    }),
    jobs: router({
      list: procedure.output(z.array(jobSchema)).query(() => s.jobs.list()),
      cancel: procedure
        .input(idSchema)
        .output(jobSchema)
        .mutation(({ input }) => s.jobs.cancel(input.id)),
      dismiss: procedure
        .input(idSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.jobs.dismiss(input.id)),
    }),
    care: router({
      backups: procedure
        .input(careBackupsSchema)
        .output(z.array(libraryBackupSchema))
        .query(({ input }) => s.care.backups(input)),
      backup: procedure.output(jobStartedSchema).mutation(() => s.care.backup()),
      copy: procedure
        .input(careCopySchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.care.copy(input)),
      verify: procedure.output(jobStartedSchema).mutation(() => s.care.verify()),
      compact: procedure.output(jobStartedSchema).mutation(() => s.care.compact()),
      restore: procedure
        .input(careRestoreSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.care.restore(input)),
      salvage: procedure
        .input(careSalvageSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.care.salvage(input)),
      copyOf: procedure
        .input(careCopyOfSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.care.copyOf(input)),
      inspect: procedure
        .input(inspectSchema)
        .output(inspectionSchema)
        .query(({ input }) => s.care.inspect(input)),
      proveBackup: procedure
        .input(inspectSchema)
        .output(backupProofSchema)
        .query(({ input }) => s.care.proveBackup(input)),
    }),
    erasures: router({
      people: procedure.output(z.array(libraryPersonSchema)).query(() => s.erasures.people()),
      preview: procedure
        .input(erasureSubjectSchema)
        .output(erasurePreviewSchema)
        .query(({ input }) => s.erasures.preview(input)),
      run: procedure
        .input(erasureRunSchema)
        .output(jobStartedSchema)
        .mutation(({ input }) => s.erasures.run(input)),
    }),
    problems: router({
      report: procedure
        .input(problemReportSchema)
        .output(problemNotedSchema)
        .mutation(({ input }) => s.problems.report(input)),
    }),
    templates: router({
      list: procedure.output(z.array(templateRowSchema)).query(() => s.templates.list()),
      add: procedure
        .input(templateImportSchema)
        .output(templateRowSchema)
        .mutation(({ input }) => s.templates.add(input)),
      remove: procedure
        .input(templateIdSchema)
        .output(removedSchema)
        .mutation(({ input }) => s.templates.remove(input.id)),
      text: procedure
        .input(templateIdSchema)
        .output(z.object({ fileName: z.string(), text: z.string() }))
        .query(({ input }) => s.templates.text(input.id)),
    }),
    settings: router({
      about: procedure.output(aboutSchema).query(() => s.settings.about()),
      get: procedure.output(settingsSchema).query(() => s.settings.get()),
      update: procedure
        .input(settingsUpdateSchema)
        .output(settingsSchema)
        .mutation(({ input }) => s.settings.update(input)),
    }),
  });
}

export type AppRouter = ReturnType<typeof createRouter>;
