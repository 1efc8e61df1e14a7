/** The size that the panel sees in an effect, against thresholds of its own; '' where nobody said. Not its significance. */
export const effectSizes = ['', 'large', 'important', 'small', 'trivial'] as const;
