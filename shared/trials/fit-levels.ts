/** How far a trial is about a question, in words. */
export const fitLevels = ['strong', 'partial', 'none'] as const;
