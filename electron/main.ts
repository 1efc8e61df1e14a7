/** The desktop app's main process: owns windows and dialogs, nothing else. Runs bundled, as dist/electron/main.js. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { errorSentence } from '../shared/errors.ts';
import { catchUnhandled } from './log/catch-unhandled.ts';
import { createLog } from './log/create-log.ts';
import { startDesktop } from './shell/start-desktop.ts';

const log = createLog({
  settingsFolder: app.getPath('userData'),
  process: 'main',
  version: app.getVersion(),
  clock: () => new Date(),
});
catchUnhandled(log, (reference) => dialog.showErrorBox('Metodebenk', errorSentence('internal', { reference }, 'nb')));

await startDesktop(
  {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu,
    MessageChannelMain,
    powerMonitor,
    protocol,
    screen,
    session,
    shell,
    utilityProcess,
  },
  join(import.meta.dirname, '..', '..'),
  log,
  { argv: process.argv, cwd: process.cwd(), platform: process.platform },
);
