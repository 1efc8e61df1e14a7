/** Appraisal tools as a desk has them: those of the app, of its own folder, and of the library that is open. */
import { join } from 'node:path';
import { createToolStore } from '../../electron/appraisal/tool-store.ts';
import { listKeptTools } from '../../electron/library/kept-tools.ts';
import type { Session } from '../../electron/library/session.ts';

const bundled = join(import.meta.dirname, '../../resources/appraisal-tools');

/** Those that come with the app. */
export const bundledTools = createToolStore({
  bundled,
  own: '/nowhere',
  kept: () => ({ tools: [], isPacket: false }),
});

/** `own`: the folder of tools that were brought in on the machine. */
export const toolsOf = (session: Pick<Session, 'library'>, own: string) =>
  createToolStore({
    bundled,
    own,
    kept: () => ({ tools: listKeptTools(session.library().db), isPacket: Boolean(session.library().packet) }),
  });
