/** A drawing as an SVG file: on white, readable on paper, without colours and by a screen reader. */
import type { Locale } from '../model/vocabulary.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import type { Drawing, Look } from './drawing.ts';

/** Each at least 4.5 : 1 on white. */
const colours: Record<Look, string> = {
  ink: '#000',
  dim: '#5b686b',
  study: '#14556b',
  pooled: '#14343b',
  prediction: '#8a4b08',
};

/** `name` keeps the ids of several pictures on one page apart. */
export function svgOfDrawing(drawing: Drawing, locale: Locale, name: string): string {
  const { width, height, title, description, texts, lines, shapes } = drawing;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${locale}" role="img" aria-labelledby="${name}-title ${name}-description">`,
    `<title id="${name}-title">${escapeMarkup(title)}</title>`,
    `<desc id="${name}-description">${escapeMarkup(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<g font-family="Inter, Arial, sans-serif" font-size="13">',
    ...lines.map(
      ({ x1, y1, x2, y2, look, isDashed }) =>
        `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${colours[look]}"${isDashed ? ' stroke-dasharray="4 3"' : ''}/>`,
    ),
    ...shapes.map(({ points, look, text, isOpen }) => {
      const paint = isOpen ? `fill="none" stroke="${colours[look]}"` : `fill="${colours[look]}"`;
      return `<polygon points="${pointsText(points)}" ${paint}><title>${escapeMarkup(text)}</title></polygon>`;
    }),
    ...texts.map(({ x, y, text, anchor, isBold, isUpright }) => {
      const place = isUpright ? `transform="translate(${px(x)} ${px(y)}) rotate(-90)"` : `x="${px(x)}" y="${px(y)}"`;
      return `<text ${place} text-anchor="${anchor}"${isBold ? ' font-weight="600"' : ''}>${escapeMarkup(text)}</text>`;
    }),
    '</g>',
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

/** Hundredths of a pixel are more than any printer shows. */
const px = (value: number): number => Math.round(value * 100) / 100;

export const pointsText = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ');
