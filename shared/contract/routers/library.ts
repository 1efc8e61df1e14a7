import { z } from 'zod';
import {
  backupsFolderSchema,
  libraryCreateSchema,
  libraryOpenSchema,
  libraryStateSchema,
  recentForgetSchema,
  recentLibrarySchema,
  verifyReportSchema,
} from '../library.ts';
import type { LibraryService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const libraryRouter = (library: LibraryService) =>
  router({
    state: procedure.output(libraryStateSchema).query(() => library.state()),
    recent: procedure.output(z.array(recentLibrarySchema)).query(() => library.recent()),
    forgetRecent: procedure
      .input(recentForgetSchema)
      .output(z.array(recentLibrarySchema))
      .mutation(({ input }) => library.forgetRecent(input.path)),
    create: procedure
      .input(libraryCreateSchema)
      .output(libraryStateSchema)
      .mutation(({ input }) => library.create(input)),
    open: procedure
      .input(libraryOpenSchema)
      .output(libraryStateSchema)
      .mutation(({ input }) => library.open(input)),
    setBackupsFolder: procedure
      .input(backupsFolderSchema)
      .output(libraryStateSchema)
      .mutation(({ input }) => library.setBackupsFolder(input)),
    openSample: procedure.output(libraryStateSchema).mutation(() => library.openSample()),
    close: procedure.output(libraryStateSchema).mutation(() => library.close()),
    leaveTrouble: procedure.output(libraryStateSchema).mutation(() => library.leaveTrouble()),
    forgetInterruptedImport: procedure.output(libraryStateSchema).mutation(() => library.forgetInterruptedImport()),
    verify: procedure.output(verifyReportSchema).query(() => library.verify()),
  });
