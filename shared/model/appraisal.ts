/** Words of critical appraisal that the screens, the service and the data of the tools share. */

/** The answer of every question that is not asked; a tool with conditions names it among its answers. */
export const notAsked = 'NA';

/** What a level's colour says; which colours they are is the screen's. */
export const levelColours = ['good', 'caution', 'bad', 'worst', 'neutral'] as const;

/** How many fill in a form each, unless a project says otherwise. */
export const usualPeople = 2;

/** Where the decision of the whole is stored, beside those of domains: no domain can have this key. */
export const overallKey = '*';
