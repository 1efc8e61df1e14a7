/** Plain text as a document: pages normalised and recognised; places on paper do not exist. */
import type { ExtractedPage, Extraction } from '../../shared/model/extraction.ts';
import { normalise } from '../../shared/text/normalise.ts';
import { recogniseDocument } from './recognise/recognise.ts';

export function extractText(rawPages: readonly string[], fileName: string): Extraction {
  const { text, pages } = normalise(rawPages);
  return {
    kind: 'document',
    format: 'text',
    mediaType: 'text/plain',
    text,
    pages: unprintedPages(pages),
    recognised: recogniseDocument({ text, pages, format: 'text', fileName }),
  };
}

/** Pages of a format that has no places on paper. */
export function unprintedPages(pages: readonly { start: number; end: number }[]): ExtractedPage[] {
  return pages.map(({ start, end }, pageIndex) => ({
    pageIndex,
    start,
    end,
    widthPt: 0,
    heightPt: 0,
    rotation: 0,
    runs: new Float64Array(0),
  }));
}
