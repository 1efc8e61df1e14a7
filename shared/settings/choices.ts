/** What a person can choose among, where both sides need the list. */
export const themes = ['light', 'dark', 'system'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;
/** The stations of the tour of the sample, in the order of the work. */
export const tourSteps = ['library', 'reader', 'evidence', 'card', 'export'] as const;
export const tourStates = ['offered', 'running', 'left', 'done'] as const;
