/** The one window with all that belongs to it: its place, zoom, menus, and what the page tells and is told. */
import type { BrowserWindow } from 'electron';
import { type PageState, pageStateSchema, type ShellMessage } from '../../shared/contract/host-bridge.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { spokenLocale } from '../../shared/text/spoken-locale.ts';
import { channels } from './channels.ts';
import { watchClosing } from './closing.ts';
import type { ElectronApi } from './electron-api.ts';
import { createFileDialogs, type FileDialogs } from './file-dialogs.ts';
import { keepWindow } from './keep-window.ts';
import { openMainWindow } from './main-window.ts';
import { createMenus } from './menus.ts';
import type { OpenedQueue } from './opened-paths.ts';
import { ownFrame, type Senders } from './senders.ts';
import { openWindowFile } from './window-file.ts';
import { shellWords } from './words.ts';
import { keepZoom } from './zoom.ts';

export interface DesktopWindow {
  window: BrowserWindow;
  /** False where no page of ours hears it. */
  tell(message: ShellMessage): boolean;
  leaveUnasked(): void;
  dialogs: FileDialogs;
}

export interface DesktopWindowParts {
  electron: ElectronApi;
  senders: Senders;
  preload: string;
  opened: OpenedQueue;
  isMac: boolean;
}

export function openDesktopWindow(parts: DesktopWindowParts): DesktopWindow {
  const { electron, senders, preload, opened, isMac } = parts;
  const { app } = electron;
  const file = openWindowFile(app.getPath('userData'));
  const window = openMainWindow(electron, preload, file.get());
  keepWindow(window, electron.screen, file);

  const tell = (message: ShellMessage) => {
    if (window.isDestroyed()) return false;
    const frame = ownFrame({ senderFrame: window.webContents.mainFrame });
    frame?.send(channels.shellMessage, message);
    return frame !== null;
  };
  let state: PageState = { locale: localeOf(app), enabled: [], recent: [], work: [] };
  const menus = createMenus(electron.Menu, {
    isMac,
    run: (name) => tell({ type: 'metodebenk:command', name }),
    openRecent: (path) => opened.add([path]),
    zoom: keepZoom(window, file),
  });
  menus.show(state);
  const closing = watchClosing({
    window,
    dialog: electron.dialog,
    state: () => state,
    tellPage: () => tell({ type: 'metodebenk:closing' }),
  });

  senders.on(channels.tellState, (_frame, input) => {
    const told = pageStateSchema.safeParse(input);
    if (!told.success) return;
    const [latest] = told.data.recent;
    if (latest?.exists && latest.path !== state.recent[0]?.path) app.addRecentDocument(latest.path);
    state = told.data;
    menus.show(state);
    closing.workChanged();
  });
  senders.handle(channels.takeOpened, async () => opened.take());
  senders.on(channels.mayClose, () => closing.mayClose());
  const dialogs = createFileDialogs({ dialog: electron.dialog, window, words: () => shellWords[state.locale].dialog });
  return { window, tell, dialogs, leaveUnasked: closing.leaveUnasked };
}

/** Of the languages that the person asked their system for, until the page has told their own choice. */
export const localeOf = (app: Pick<ElectronApi['app'], 'getPreferredSystemLanguages'>): Locale =>
  spokenLocale(app.getPreferredSystemLanguages());
