import { expect, test } from 'vitest';
import { openPdf } from '../../../../electron/import/formats/pdf/pdfjs.ts';
import { type PagePictures, picturesOfPage } from '../../../../electron/import/ocr/page-pictures.ts';
import { bitPicture, type ScanPage, writeScan } from '../../../fixtures/scans/write-scan.ts';

async function picturesIn(page: ScanPage): Promise<PagePictures> {
  const task = await openPdf(writeScan([page]));
  const document = await task.promise;
  const found = await picturesOfPage(await document.getPage(1));
  await task.destroy();
  return found;
}

test('of a page with many photographs no more are decoded than the memory allowed holds, and the others are counted', async () => {
  const [width, height] = [7000, 5800];
  const photograph = bitPicture(width, height, new Uint8Array((width / 8) * height));
  const { pictures, leftOut } = await picturesIn({ pictures: Array.from({ length: 5 }, () => photograph) });
  expect(pictures).toHaveLength(2);
  expect(leftOut).toBe(3);
});

test('a picture that is painted again and again is held once', async () => {
  const [one, other] = [0, 255].map((grey) => bitPicture(80, 80, new Uint8Array(800).fill(grey)));
  const operations = 'q 10 0 0 10 0 0 cm /P0 Do Q q 10 0 0 10 20 0 cm /P1 Do Q '.repeat(2);
  const { pictures, leftOut } = await picturesIn({ pictures: [one!, other!], operations });
  expect(pictures).toHaveLength(6);
  expect(leftOut).toBe(0);
  expect(new Set(pictures.map(({ image }) => image)).size).toBe(2);
});
