/** A bar for each domain, and for the whole: how much of the weight each level has. */
import type { AppraisalTool } from '../contract/appraisal-tools.ts';
import type { Locale } from '../model/vocabulary.ts';
import {
  type AppraisalPicture,
  basisWord,
  columnName,
  drawLegend,
  levelName,
  margin,
  rowHeight,
  sentence,
  signOf,
  widthOf,
  word,
} from './picture.ts';
import { type Share, type TrafficLights, weightedSummary } from './summary.ts';

const barWidth = 360;
const barHeight = 20;

export function weightedPicture(tool: AppraisalTool, lights: TrafficLights, locale: Locale): AppraisalPicture {
  const { bars, basis } = weightedSummary(lights);
  const names = bars.map(({ column }) => columnName(column, locale));
  // Beside the bar in words and signs too: a thin part has no room for its sign.
  const shares = bars.map((bar) => bar.shares.map((share) => shareText(share, locale)).join('; '));
  const barX = margin + Math.max(...names.map(widthOf)) + 12;
  const shareX = barX + barWidth + 12;
  const picture: AppraisalPicture = {
    width: shareX + Math.max(...shares.map(widthOf)) + margin,
    height: margin + bars.length * rowHeight,
    title: sentence('weighted', locale, { tool: tool.name[locale], count: lights.rows.length }),
    description: '',
    texts: [],
    lights: [],
    bars: [],
  };
  const told: string[] = [];
  for (const [row, { shares: parts }] of bars.entries()) {
    const y = margin + row * rowHeight;
    const domain = names[row]!;
    picture.texts.push({ x: margin, y: y + 18, text: domain, anchor: 'start', isHead: false });
    picture.texts.push({ x: shareX, y: y + 18, text: shares[row]!, anchor: 'start', isHead: false });
    let x = barX;
    for (const { level, share } of parts) {
      const width = share * barWidth;
      const text = sentence('share', locale, {
        domain,
        level: levelName(level, locale),
        percent: percent(share, locale),
      });
      picture.bars.push({ ...signOf(level, text), x, y: y + (rowHeight - barHeight) / 2, width, height: barHeight });
      told.push(`${text}.`);
      x += width;
    }
  }
  const [nothing, basisText] = [word('none', locale), basisWord(basis, locale)];
  picture.description = lights.rows.length === 0 ? nothing : [basisText, ...told].join(' ');
  if (lights.rows.length > 0) {
    const y = picture.height + 18;
    picture.texts.push({ x: margin, y, text: basisText, anchor: 'start', isHead: false });
    picture.width = Math.max(picture.width, margin + widthOf(basisText) + margin);
    picture.height += rowHeight;
  }
  picture.height = drawLegend(picture, tool, lights, locale);
  return picture;
}

const shareText = ({ level, share }: Share, locale: Locale): string =>
  `${level?.symbol ?? word('notJudged', locale)} ${percent(share, locale)}`;

/** Whole percent; what is not nothing is never told as nothing, and what is not all never as all. */
function percent(share: number, locale: Locale): string {
  const unit = locale === 'nb' ? '\u00a0%' : '%';
  if (share > 0 && share < 0.005) return `<1${unit}`;
  if (share >= 0.995 && share < 1 - 1e-9) return `>99${unit}`;
  return `${Math.round(100 * share)}${unit}`;
}
