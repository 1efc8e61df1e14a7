/** The menus as Electron takes them: the commands of the app with their keys, and what every program has. */
import type { MenuItemConstructorOptions } from 'electron';
import {
  type CommandName,
  type CommandScreen,
  commandScreens,
  keysOf,
  railScreens,
} from '../../shared/commands/app-commands.ts';
import type { PageState } from '../../shared/contract/host-bridge.ts';
import { accelerator } from './accelerator.ts';
import { shellWords } from './words.ts';
import type { Zoom } from './zoom.ts';

export interface MenuParts {
  isMac: boolean;
  state: PageState;
  run(name: CommandName): void;
  openRecent(path: string): void;
  zoom: Zoom;
}

/** Those that the rail has no place for come after it. */
const otherScreens = commandScreens.slice(railScreens.length);

const line: MenuItemConstructorOptions = { type: 'separator' };

export function menuTemplate({ isMac, state, run, openRecent, zoom }: MenuParts): MenuItemConstructorOptions[] {
  const words = shellWords[state.locale];
  const { menu, label } = words;
  const enabled = new Set(state.enabled);
  const item = (name: CommandName, text: string): MenuItemConstructorOptions => {
    const keys = accelerator(keysOf(name), isMac);
    return {
      id: name,
      label: text,
      ...(keys ? { accelerator: keys } : {}),
      // The page binds the keys itself, so that they work the same in the browser; macOS asks the menu first.
      registerAccelerator: false,
      enabled: isAlwaysHad(name, isMac) || enabled.has(name),
      click: () => run(name),
    };
  };
  const command = (name: keyof typeof label) => item(name, label[name]);
  const go = (screen: CommandScreen) => item(`go-${screen}`, words.screen[screen]);
  const recent: MenuItemConstructorOptions[] = state.recent.map(({ path, name, exists }) => ({
    label: exists ? name : menu.missing.replace('{{name}}', name),
    toolTip: path,
    enabled: exists,
    click: () => openRecent(path),
  }));
  const none: MenuItemConstructorOptions = { label: menu.noRecent, enabled: false };

  const ofMac: MenuItemConstructorOptions = {
    label: 'Metodebenk',
    submenu: [
      { role: 'about', label: menu.about },
      line,
      command('settings'),
      line,
      { role: 'services', label: menu.services },
      line,
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.showAll },
      line,
      { role: 'quit', label: menu.quit },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [
      command('new-library'),
      command('open-library'),
      { label: menu.openRecent, submenu: recent.length > 0 ? recent : [none] },
      line,
      command('new-project'),
      command('import'),
      line,
      command('print'),
      line,
      command('close-library'),
      ...(isMac ? [] : [line, command('settings')]),
      line,
      isMac ? { role: 'close', label: menu.close } : { role: 'quit', label: menu.quit },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: menu.edit,
    submenu: [
      command('undo'),
      command('redo'),
      line,
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
      line,
      command('exempt'),
      command('cite'),
      line,
      command('find'),
      command('search'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      command('palette'),
      command('next-pane'),
      line,
      command('theme'),
      command('language'),
      line,
      { label: menu.zoomIn, accelerator: 'CmdOrCtrl+Plus', click: () => zoom.change('in') },
      // The same key without Shift, and the one of the number pad.
      { label: menu.zoomIn, accelerator: 'CmdOrCtrl+=', click: () => zoom.change('in'), ...unseen },
      { label: menu.zoomIn, accelerator: 'CmdOrCtrl+numadd', click: () => zoom.change('in'), ...unseen },
      { label: menu.zoomOut, accelerator: 'CmdOrCtrl+-', click: () => zoom.change('out') },
      { label: menu.zoomOut, accelerator: 'CmdOrCtrl+numsub', click: () => zoom.change('out'), ...unseen },
      { label: menu.zoomReset, accelerator: 'CmdOrCtrl+0', click: () => zoom.reset() },
      line,
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  };
  return [
    ...(isMac ? [ofMac] : []),
    file,
    edit,
    view,
    {
      label: menu.go,
      submenu: [command('back'), command('forward'), line, ...railScreens.map(go), line, ...otherScreens.map(go)],
    },
    {
      role: 'window',
      label: menu.window,
      submenu: [
        { role: 'minimize', label: menu.minimize },
        ...(isMac
          ? ([{ role: 'zoom', label: menu.zoomWindow }, line, { role: 'front', label: menu.front }] as const)
          : ([{ role: 'close', label: menu.close }] as const)),
      ],
    },
    {
      role: 'help',
      label: menu.help,
      submenu: [
        command('show-help'),
        command('show-keys'),
        command('tour'),
        line,
        command('show-log'),
        ...(isMac ? [] : [line, { role: 'about', label: menu.about } as const]),
      ],
    },
  ];
}

const unseen = { visible: false, acceleratorWorksWhenHidden: true } as const;

/** On a Mac the menu takes ⌘Z before the field that is typed in, so it may never be off; the page knows which is meant. */
export function isAlwaysHad(name: CommandName, isMac: boolean): boolean {
  return isMac && (name === 'undo' || name === 'redo');
}
