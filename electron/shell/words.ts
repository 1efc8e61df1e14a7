/** Words of menus and dialogs, from the same files as those of the screens. */
import enCommands from '../../resources/locales/en/commands.json' with { type: 'json' };
import enCommon from '../../resources/locales/en/common.json' with { type: 'json' };
import nbCommands from '../../resources/locales/nb/commands.json' with { type: 'json' };
import nbCommon from '../../resources/locales/nb/common.json' with { type: 'json' };

export const shellWords = {
  nb: { ...nbCommands, screen: nbCommon.screen },
  en: { ...enCommands, screen: enCommon.screen },
} as const;

export type ShellWords = (typeof shellWords)['nb'];
