/** The pages of the offline help, in the order of its list; each stands in resources/help in both languages. */
export const helpPages = [
  'start',
  'library',
  'trials',
  'references',
  'project',
  'reader',
  'evidence',
  'card',
  'panel',
  'export',
  'history',
  'care',
  'settings',
  'recovery',
] as const;
export type HelpPage = (typeof helpPages)[number];

export const isHelpPage = (name: string): name is HelpPage => (helpPages as readonly string[]).includes(name);
