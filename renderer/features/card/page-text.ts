/** The words of printed pages and where they stand, for those who hear the page and for finding a field on it. */
import type { PDFDocumentProxy } from './pdf-engine.ts';

export interface PrintedText {
  text: string;
  pageIndex: number;
  /** Share of the page height from the top, 0 to 1. */
  top: number;
}

export async function printedTexts(pdf: PDFDocumentProxy): Promise<PrintedText[]> {
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, pageIndex) => {
      const page = await pdf.getPage(pageIndex + 1);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      return items.flatMap((item): PrintedText[] =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, pageIndex, top: 1 - (Number(item.transform[5]) + item.height) / height }]
          : [],
      );
    }),
  );
  return pages.flat();
}

export function pageText(texts: readonly PrintedText[], pageIndex: number): string {
  return texts
    .filter((item) => item.pageIndex === pageIndex)
    .map((item) => item.text)
    .join(' ');
}
