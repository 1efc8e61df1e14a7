/** The parts of Electron's main process that the shell uses, given as one argument so that tests can put fakes there. */
import type {
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

export interface ElectronApi {
  app: typeof app;
  BrowserWindow: typeof BrowserWindow;
  dialog: typeof dialog;
  ipcMain: typeof ipcMain;
  Menu: typeof Menu;
  MessageChannelMain: typeof MessageChannelMain;
  powerMonitor: typeof powerMonitor;
  protocol: typeof protocol;
  screen: typeof screen;
  session: typeof session;
  shell: typeof shell;
  utilityProcess: typeof utilityProcess;
}
