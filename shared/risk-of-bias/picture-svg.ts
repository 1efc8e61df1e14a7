/** A picture of what was judged as an SVG file: on white, readable on paper, without colours and by a screen reader. */
import type { Locale } from '../model/vocabulary.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { type AppraisalPicture, type LevelColour, lightRadius, type PictureSign } from './picture.ts';

/** Each with an ink of at least 4.5 : 1 on it. */
const colours: Record<LevelColour, { fill: string; ink: string }> = {
  good: { fill: '#1d6b3a', ink: '#fff' },
  caution: { fill: '#f2c230', ink: '#000' },
  bad: { fill: '#b3261e', ink: '#fff' },
  worst: { fill: '#5a0f0a', ink: '#fff' },
  neutral: { fill: '#5b686b', ink: '#fff' },
};
const notJudged = { fill: '#fff', ink: '#000' };

/** Narrower, a part of a bar has no room for its sign. */
export const leastForSign = 14;

export function svgOfAppraisal(picture: AppraisalPicture, locale: Locale): string {
  const { width, height, title, description, texts, lights, bars } = picture;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${locale}" role="img" aria-labelledby="appraisal-title appraisal-description">`,
    `<title id="appraisal-title">${escapeMarkup(title)}</title>`,
    `<desc id="appraisal-description">${escapeMarkup(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<g font-family="Inter, Arial, sans-serif" font-size="13">',
    ...texts.map(
      ({ x, y, text, anchor, isHead }) =>
        `<text x="${x}" y="${y}" text-anchor="${anchor}"${isHead ? ' font-weight="600"' : ''}>${escapeMarkup(text)}</text>`,
    ),
    ...lights.map((light) => {
      const shape = `<circle cx="${light.x}" cy="${light.y}" r="${lightRadius}" ${paint(light)}/>`;
      return signed(light, shape, light.x, light.y);
    }),
    ...bars.map((bar) => {
      const { x, y, width: length, height: thickness } = bar;
      const shape = `<rect x="${x}" y="${y}" width="${length}" height="${thickness}" ${paint(bar)}/>`;
      return length < leastForSign
        ? `<g>${titleOf(bar)}${shape}</g>`
        : signed(bar, shape, x + length / 2, y + thickness / 2);
    }),
    '</g>',
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

const colourOf = ({ colour }: PictureSign) => (colour === null ? notJudged : colours[colour]);
const titleOf = ({ text }: PictureSign) => `<title>${escapeMarkup(text)}</title>`;

function paint(sign: PictureSign): string {
  const dashes = sign.colour === null ? ' stroke-dasharray="3 2"' : '';
  return `fill="${colourOf(sign).fill}" stroke="#000"${dashes}`;
}

function signed(sign: PictureSign, shape: string, x: number, y: number): string {
  const ink = `fill="${colourOf(sign).ink}" font-weight="700" text-anchor="middle"`;
  return `<g>${titleOf(sign)}${shape}<text x="${x}" y="${y + 4.5}" ${ink}>${escapeMarkup(sign.symbol)}</text></g>`;
}
