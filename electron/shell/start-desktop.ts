/** Puts the desktop app together: one instance, policies first, then the service, then the window. */
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { openScreens } from '../hosts/screens.ts';
import type { Log } from '../log/create-log.ts';
import { createRestartLimit } from '../restart-limit.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { answerBridge, handPort } from './bridge-handlers.ts';
import { type DesktopWindow, localeOf, openDesktopWindow } from './desktop-window.ts';
import type { ElectronApi } from './electron-api.ts';
import { createOpenedQueue, pathsFrom } from './opened-paths.ts';
import { keepPrintFiles } from './print-files.ts';
import { createSenders, ownFrame } from './senders.ts';
import { type ServiceProcess, startService } from './service-process.ts';
import { applySessionPolicy } from './session-policy.ts';
import { applyWindowPolicy } from './window-policy.ts';

/** As in scripts/lib/desktop-config.ts. */
const appId = 'no.metodebenk.app';

/** How the program was started. */
export interface Launch {
  argv: readonly string[];
  cwd: string;
  platform: NodeJS.Platform;
}

interface SessionParts extends Pick<ElectronApi, 'app' | 'powerMonitor'> {
  desktop: DesktopWindow;
  service: ServiceProcess;
}

/** `root` is the folder that holds dist and resources: the checkout, or the inside of the packaged archive. */
export async function startDesktop(
  electron: ElectronApi,
  root: string,
  log: Log,
  { argv, cwd, platform }: Launch,
): Promise<void> {
  const { app, protocol, powerMonitor } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  // Windows keeps the list of libraries used lately for the program that the installer named.
  app.setAppUserModelId(appId);
  registerAppScheme(protocol);
  applyWindowPolicy(app);
  let desktop: DesktopWindow | null = null;
  const opened = createOpenedQueue(() => desktop?.tell({ type: 'metodebenk:opened' }));
  // A packaged program is one word of what it was started with; Electron with the app's code is two.
  const skipped = app.isPackaged ? 1 : 2;
  opened.add(pathsFrom(argv, cwd, skipped));
  // macOS tells before the app is ready what it was started with.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.add([path]);
    if (desktop) bringForward(desktop.window);
  });
  await app.whenReady();

  applySessionPolicy(electron.session.defaultSession);
  serveAppScheme(protocol, openScreens(join(root, 'dist', 'screens')));
  const printFiles = keepPrintFiles(app.getPath('userData'));
  printFiles.clear();
  const entries = {
    service: join(root, 'dist', 'electron', 'service.js'),
    extractor: join(root, 'dist', 'electron', 'extractor.js'),
    folders: {
      settingsFolder: app.getPath('userData'),
      libraryFolder: join(app.getPath('documents'), 'Metodebenk'),
      resourcesFolder: join(root, 'resources'),
      version: app.getVersion(),
      defaults: { name: basename(app.getPath('home')), locale: localeOf(app) },
    },
  };
  const tellPage = () => {
    const frame = desktop && ownFrame({ senderFrame: desktop.window.webContents.mainFrame });
    if (frame) handPort(frame, service);
  };
  const service = startService(electron, entries, { started: tellPage, failed: tellPage });
  const senders = createSenders(electron.ipcMain);
  const preload = join(root, 'dist', 'electron', 'preload.cjs');
  desktop = openDesktopWindow({ electron, senders, preload, opened, isMac: platform === 'darwin' });
  const { window, dialogs } = desktop;
  const { dialog, shell } = electron;
  answerBridge(senders, { dialog, dialogs, shell, window, service, printFiles, logFolder: log.folder });
  loadAgainAfterCrash(window, log);
  app.on('second-instance', (_event, given, folder) => {
    opened.add(pathsFrom(given, folder, skipped));
    bringForward(window);
  });
  powerMonitor.on('resume', () => desktop?.tell({ type: 'metodebenk:woke' }));
  endWithLastWindow(app, service);
  endWithSession({ app, powerMonitor, desktop, service });
}

/** The address of the page holds the place where the person was. A page that crashes again and again is left alone. */
function loadAgainAfterCrash({ webContents }: BrowserWindow, log: Log, mayLoad = createRestartLimit()): void {
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.problem('window', [{ name: 'RenderProcessGone', code: reason, frames: [] }]);
    if (mayLoad()) webContents.reload();
  });
}

/** A machine that is shut down waits for no answers: the library is closed properly, and that is all. */
function endWithSession({ app, powerMonitor, desktop, service }: SessionParts): void {
  // Windows asks all programs first: what was typed is stored, whatever the others answer.
  desktop.window.on('query-session-end', () => desktop.tell({ type: 'metodebenk:closing' }));
  desktop.window.on('session-end', () => {
    desktop.leaveUnasked();
    void service.close();
  });
  powerMonitor.on('shutdown', () => {
    desktop.leaveUnasked();
    app.quit();
  });
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The library is closed properly before the app ends; a service that hangs is given two seconds. */
function endWithLastWindow(app: ElectronApi['app'], service: ServiceProcess): void {
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, 2000));
    void Promise.race([service.close(), patience]).then(() => app.exit());
  });
}
