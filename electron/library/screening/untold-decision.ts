/** The log's names of decisions in screening, which tell what was decided, and the one that does not. */
const decisions = new Set(['screening.include', 'screening.exclude', 'screening.unsure', 'screening.undecided']);

export const isDecision = (action: string): boolean => decisions.has(action);

/** What is told of an entry where nobody has asked who may know it, as in the sentence of a refusal. */
export const untoldDecision = (action: string): string => (isDecision(action) ? 'screening.decided' : action);
