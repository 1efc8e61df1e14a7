/** The three lists of the library: their screens, their router's nouns, and what a row of each is to a project. */
export const itemNouns = ['documents', 'trials', 'references'] as const;
export type ItemNoun = (typeof itemNouns)[number];
export const kindOfNoun = { documents: 'document', trials: 'trial', references: 'reference' } as const;
