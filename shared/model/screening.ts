/** Words of searching and screening that the screens, the service and the library share. */

/** Where was searched: PRISMA counts databases and registers apart from all other ways. */
export const searchKinds = ['database', 'registry', 'website', 'citation', 'hand', 'other'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Titles and abstracts first, then the full texts of what is left. */
export const screeningStages = ['title', 'full-text'] as const;
export type ScreeningStage = (typeof screeningStages)[number];
export const screeningDecisions = ['include', 'exclude', 'unsure', 'undecided'] as const;
export type ScreeningDecision = (typeof screeningDecisions)[number];

/**
 * `waiting`: decided by the one who looks, not yet by a second. `unsure`: of a person who screens alone.
 * `not-retrieved`: nobody got hold of the full text.
 */
export const screeningStates = [
  'undecided',
  'waiting',
  'unsure',
  'conflict',
  'included',
  'excluded',
  'not-retrieved',
] as const;
export type ScreeningState = (typeof screeningStates)[number];
