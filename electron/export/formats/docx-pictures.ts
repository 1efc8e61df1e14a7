/** Pictures of a table in a Word file: the drawing itself, and beside it one of pixels for programs that draw no SVG. */
import { ImageRun, Paragraph, TextRun } from 'docx';
import type { TablePicture } from '../../../shared/contract/exports.ts';
import type { PdfRenderer } from '../typst/pdf-renderer.ts';
import { cleanText } from './docx-parts.ts';

/** A4 across inside its margins, with room for a heading and a caption of two lines above; Word counts 96 pixels an inch. */
const roomPx = { width: 970, height: 545 };
/** Sharp in print. */
const sharpness = 2;

/** Each on one page with its caption above it. Throws what painting throws. */
export async function pictureParagraphs(
  pictures: readonly TablePicture[],
  paint: PdfRenderer['paint'],
): Promise<Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for (const [at, { title, svg, alt }] of pictures.entries()) {
    // Word looks for the first of the fonts only.
    const drawn = cleanText(svg).replaceAll('"Inter, Arial, sans-serif"', '"Arial, sans-serif"');
    const whole = sizeOf(drawn);
    const scale = Math.min(1, roomPx.width / whole.width, roomPx.height / whole.height);
    const transformation = { width: whole.width * scale, height: whole.height * scale };
    const image = new ImageRun({
      type: 'svg',
      data: Buffer.from(drawn),
      transformation,
      fallback: { type: 'png', data: Buffer.from(await paint(drawn, Math.ceil(transformation.width * sharpness))) },
      // A number of its own: that of the library would be another one in each file.
      altText: { id: String(at + 1), name: cleanText(title), title: cleanText(title), description: cleanText(alt) },
    });
    if (title !== '') paragraphs.push(captionOf(title));
    paragraphs.push(new Paragraph({ children: [image], spacing: { after: 240 } }));
  }
  return paragraphs;
}

const captionOf = (title: string) =>
  new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(cleanText(title))] });

/** As it is drawn, in pixels. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
