/** The application's menus, made anew where their words change, otherwise only turned on and off. */
import type { Menu as ElectronMenu } from 'electron';
import { commandNames } from '../../shared/commands/app-commands.ts';
import type { PageState } from '../../shared/contract/host-bridge.ts';
import { isAlwaysHad, type MenuParts, menuTemplate } from './menu-template.ts';

export interface Menus {
  show(state: PageState): void;
}

export function createMenus(Menu: typeof ElectronMenu, parts: Omit<MenuParts, 'state'>): Menus {
  let shown: { words: string; menu: ElectronMenu } | null = null;
  return {
    show(state) {
      const words = JSON.stringify([state.locale, state.recent]);
      if (shown?.words !== words) {
        shown = { words, menu: Menu.buildFromTemplate(menuTemplate({ ...parts, state })) };
        Menu.setApplicationMenu(shown.menu);
        return;
      }
      // An open menu stays open.
      const enabled = new Set(state.enabled);
      for (const name of commandNames) {
        const item = shown.menu.getMenuItemById(name);
        if (item) item.enabled = isAlwaysHad(name, parts.isMac) || enabled.has(name);
      }
    },
  };
}
