/** The parts of the settings in their order; each has an address. */
export const settingsParts = [
  'person',
  'look',
  'templates',
  'styles',
  'folders',
  'backups',
  'organisation',
  'about',
] as const;
export type SettingsPart = (typeof settingsParts)[number];
