/** OCR: text that was read from the pictures of a document's pages. */

/** Tesseract's names; nynorsk is read with the Norwegian data. */
export const ocrLanguages = ['nor', 'eng'] as const;
export type OcrLanguage = (typeof ocrLanguages)[number];

export interface OcrRequest {
  languages: OcrLanguage[];
}

/** Where a document's text comes from: the file, its pictures (of some pages at least), or nowhere, as it holds none. */
export const textOrigins = ['file', 'ocr', 'none'] as const;

/** Under it a page wants to be compared with its picture before anything of it is used. */
export const lowPageConfidence = 75;
