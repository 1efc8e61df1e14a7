/** The desktop app's main process: owns windows and dialogs, nothing else. Runs bundled, as dist/electron/main.js. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, MessageChannelMain, protocol, session, utilityProcess } from 'electron';
import { startDesktop } from './shell/start-desktop.ts';

await startDesktop(
  { app, BrowserWindow, dialog, ipcMain, MessageChannelMain, protocol, session, utilityProcess },
  join(import.meta.dirname, '..', '..'),
);
