/** What a person can choose among, where both sides need the list. */
export const themes = ['light', 'dark', 'system'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;
