/** An entry of a list as it is compared: blanks and the hyphens of line ends differ between readings of one list. */
export const foldWords = (words: string): string => words.toLowerCase().replace(/[\s-]+/g, '');
