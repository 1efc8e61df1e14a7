import type { SettingsService } from '../services.ts';
import { aboutSchema, settingsSchema, settingsUpdateSchema } from '../settings.ts';
import { procedure, router } from './procedures.ts';

export const settingsRouter = (settings: SettingsService) =>
  router({
    about: procedure.output(aboutSchema).query(() => settings.about()),
    get: procedure.output(settingsSchema).query(() => settings.get()),
    update: procedure
      .input(settingsUpdateSchema)
      .output(settingsSchema)
      .mutation(({ input }) => settings.update(input)),
  });
