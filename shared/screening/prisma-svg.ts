/** The flow as an SVG file: black on white, readable on paper and by a screen reader. */
import { escapeMarkup } from '../text/escape-markup.ts';
import type { FlowPicture } from './prisma-picture.ts';

export const arrowHead = 'M0 0 L8 4 L0 8 Z';

export function svgOfPicture(picture: FlowPicture, locale: string): string {
  const { width, height, boxes, phases, arrows } = picture;
  const rect = (box: { x: number; y: number; width: number; height: number }, fill: string) =>
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3" fill="${fill}" stroke="#000"/>`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${locale}" role="img" aria-labelledby="flow-title flow-description">`,
    `<title id="flow-title">${escapeMarkup(picture.title)}</title>`,
    `<desc id="flow-description">${escapeMarkup(picture.description)}</desc>`,
    `<defs><marker id="flow-arrow" markerWidth="8" markerHeight="8" refX="8" refY="4" orient="auto"><path d="${arrowHead}"/></marker></defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<g font-family="Inter, Arial, sans-serif" font-size="13">',
    ...phases.map((phase) => {
      const [x, y] = [phase.x + phase.width / 2, phase.y + phase.height / 2];
      const place = `transform="translate(${x} ${y}) rotate(-90)" text-anchor="middle" dy="4"`;
      return `${rect(phase, '#e6eef0')}<text ${place} font-weight="600">${escapeMarkup(phase.text)}</text>`;
    }),
    ...boxes.map(
      (box) =>
        rect(box, '#fff') +
        box.lines.map(({ x, y, text }) => `<text x="${x}" y="${y}">${escapeMarkup(text)}</text>`).join(''),
    ),
    ...arrows.map(
      ({ fromX, fromY, toX, toY }) =>
        `<line x1="${fromX}" y1="${fromY}" x2="${toX}" y2="${toY}" stroke="#000" marker-end="url(#flow-arrow)"/>`,
    ),
    '</g>',
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}
