/** OCR: text that was read from the pictures of a document's pages. */

/** Tesseract's names; nynorsk is read with the Norwegian data. */
export const ocrLanguages = ['nor', 'eng'] as const;
export type OcrLanguage = (typeof ocrLanguages)[number];

export interface OcrRequest {
  languages: OcrLanguage[];
}

/**
 * Where a document's text comes from: the file, its pictures (of some pages at least; `ocr-unsure` where one was hard to
 * read), the file but for pages that have none (`partly`), or nowhere.
 */
export const textOrigins = ['file', 'ocr', 'ocr-unsure', 'partly', 'none'] as const;
export type TextOrigin = (typeof textOrigins)[number];

/** Under it a page wants to be compared with its picture before anything of it is used. */
export const lowPageConfidence = 75;
