/** Which way of an outcome is better for patients; '' where nobody said. */
export const directions = ['', 'higher', 'lower'] as const;
