/** Marks that nobody sees: of zero width, of direction, of the order of bytes. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** By which a study is known again: however its letters are put together, in capitals or not, with whatever blanks. */
export const foldedStudyName = (name: string): string =>
  name.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim().toLowerCase();
