/** A scan over which an archive, a journal or a fax wrote a few words: they are text, and the page is still a picture. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { LayeredImage } from '../../ocr/grey-image.ts';
import { type Matrix, type PlacedPicture, picturesOfPage } from '../../ocr/page-pictures.ts';

/** So many words are a stamp, a header or a footer; a page of text has more. */
const mostWords = 40;
/** Of the page, as scanners cut margins. */
const leastCover = 0.7;

/** So much is decoded in vain before a document is taken to have no such pages: slides of photographs took a second each. */
const mostPixelsInVain = 200_000_000;

export type StampLook = (pageIndex: number, text: string) => Promise<boolean>;

/** Whether a page is such a scan; asked in the order of the pages. Only those with few words have their pictures decoded. */
export function lookForStamps(document: PDFDocumentProxy, mostInVain = mostPixelsInVain): StampLook {
  let inVain = 0;
  return async (pageIndex, text) => {
    const words = text.match(/\S+/g)?.length ?? 0;
    if (words === 0 || words > mostWords || inVain > mostInVain) return false;
    const page = await document.getPage(pageIndex + 1);
    const { pictures } = await picturesOfPage(page).catch(() => ({ pictures: [] }));
    const { width, height } = page.getViewport({ scale: 1, rotation: 0 });
    page.cleanup();
    const paper = pictures.filter(({ image }) => isPaper(image));
    const covered = paper.reduce((sum, picture) => sum + areaOf(picture), 0);
    const isScan = covered >= width * height * leastCover;
    inVain = isScan ? 0 : inVain + pixelsOf(pictures);
    return isScan;
  };
}

/** One painted many times is decoded once. */
const pixelsOf = (pictures: readonly PlacedPicture[]) =>
  [...new Set(pictures.map(({ image }) => image))].reduce((sum, { pixels }) => sum + pixels.length, 0);

const areaOf = ({ matrix: [a, b, c, d] }: PlacedPicture & { matrix: Matrix }) => Math.abs(a * d - b * c);

const brightFrom = 180;
const darkBelow = 110;
const mostlyBright = 0.6;
const leastInk = 0.002;
/** Enough to tell paper from a photograph. */
const looks = 20_000;

/** Print on paper is bright with some ink; photographs, coloured grounds and blank sheets are not. */
function isPaper({ pixels, cover }: LayeredImage): boolean {
  const step = Math.max(1, Math.floor(pixels.length / looks));
  let [bright, dark, all] = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += step, all++) {
    const grey = cover ? 255 - (cover[at]! * (255 - pixels[at]!)) / 255 : pixels[at]!;
    if (grey >= brightFrom) bright++;
    else if (grey < darkBelow) dark++;
  }
  return bright >= all * mostlyBright && dark >= all * leastInk;
}
