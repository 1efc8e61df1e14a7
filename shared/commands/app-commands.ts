/** The commands of the whole app by name, with their keys: the palette, the keys, F1 and the desktop app's menus read these. */

/** Screens in the order of the rail; their place is their digit. */
export const railScreens = ['library', 'project', 'reader', 'evidence', 'card', 'panel', 'export'] as const;
export type RailScreen = (typeof railScreens)[number];

/** Screens that a command goes to: those of the rail and some more. */
export const commandScreens = [...railScreens, 'trials', 'references', 'history', 'care'] as const;
export type CommandScreen = (typeof commandScreens)[number];

/** `mod` is Ctrl, or ⌘ on a Mac. Screens of the rail have their digit besides. */
export const commandKeys = {
  'new-library': ['mod', 'N'],
  'open-library': ['mod', 'Shift', 'O'],
  'close-library': [],
  'new-project': [],
  import: ['mod', 'O'],
  print: ['mod', 'P'],
  settings: ['mod', ','],
  undo: ['mod', 'Z'],
  redo: ['mod', 'Y'],
  exempt: ['mod', 'Shift', 'L'],
  cite: ['mod', 'Shift', 'E'],
  find: ['mod', 'F'],
  search: ['mod', 'Shift', 'F'],
  palette: ['mod', 'K'],
  'next-pane': ['F6'],
  theme: [],
  language: [],
  back: ['Alt', '←'],
  forward: ['Alt', '→'],
  'go-library': [],
  'go-project': [],
  'go-reader': [],
  'go-evidence': [],
  'go-card': [],
  'go-panel': [],
  'go-export': ['mod', 'E'],
  'go-trials': [],
  'go-references': [],
  'go-history': [],
  'go-care': [],
  'show-keys': ['F1'],
  'show-help': ['Shift', 'F1'],
  tour: [],
  'show-log': [],
} as const satisfies Record<string, readonly string[]>;
export type CommandName = keyof typeof commandKeys;

export const commandNames = Object.keys(commandKeys) as CommandName[];

/** How a command is pressed; empty where it has no key. */
export function keysOf(name: CommandName): readonly string[] {
  const place = railScreens.findIndex((screen) => name === `go-${screen}`);
  if (commandKeys[name].length > 0 || place < 0) return commandKeys[name];
  return [String(place + 1)];
}

/** A second way to press what has a key already. */
export const otherCommandKeys: Partial<Record<CommandName, readonly (readonly string[])[]>> = {
  redo: [['mod', 'Shift', 'Z']],
  'go-export': [[String(railScreens.indexOf('export') + 1)]],
};
