/** Words as a part of a regular expression, with or without the flag `u`, that stands for themselves. */
export const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
