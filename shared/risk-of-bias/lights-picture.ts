/** A row of lights for each study, a column for each domain, and the whole last. */

import type { AppraisalTool } from '../contract/appraisal-tools.ts';
import type { Locale } from '../model/vocabulary.ts';
import { type Part, pageHeightPx, partsOf, partTitle, sameSize, wholePart } from '../pictures/parts.ts';
import { oneLine } from '../text/one-line.ts';
import {
  type AppraisalPicture,
  columnHead,
  columnName,
  drawLegend,
  levelName,
  margin,
  rowHeight,
  sentence,
  shownLabel,
  signOf,
  widthOf,
  word,
} from './picture.ts';
import type { TrafficLights } from './summary.ts';

const leastColumn = 44;

type LightsRow = TrafficLights['rows'][number];

/** All of it, as high as it takes. */
export const lightsPicture = (tool: AppraisalTool, lights: TrafficLights, locale: Locale): AppraisalPicture =>
  drawLights(tool, lights, wholePart(lights.rows), locale);

/** One picture, or several that each fit on a page: heads and what signs mean in each. */
export function lightsPages(tool: AppraisalTool, lights: TrafficLights, locale: Locale): AppraisalPicture[] {
  const empty = drawLights(tool, lights, wholePart([]), locale);
  const most = Math.floor((pageHeightPx - empty.height) / rowHeight);
  const parts = partsOf(lights.rows, { most, below: 0, isHead: () => false });
  return sameSize(parts.map((part) => drawLights(tool, lights, part, locale)));
}

/** Columns and what signs mean are those of the whole. */
function drawLights(
  tool: AppraisalTool,
  lights: TrafficLights,
  part: Part<LightsRow>,
  locale: Locale,
): AppraisalPicture {
  const { columns } = lights;
  const { rows } = part;
  const heads = columns.map((column) => columnHead(column, locale));
  const columnWidth = Math.max(leastColumn, ...heads.map((head) => widthOf(head) + 12));
  const labels = rows.map(({ study }) => shownLabel(study.label));
  const firstX = margin + Math.max(0, ...lights.rows.map(({ study }) => widthOf(shownLabel(study.label)))) + 12;
  const firstY = margin + rowHeight;
  const middleOf = (column: number) => firstX + (column + 0.5) * columnWidth;
  const picture: AppraisalPicture = {
    width: firstX + columns.length * columnWidth + margin,
    height: firstY + rows.length * rowHeight + margin,
    title: partTitle(sentence('lights', locale, { tool: tool.name[locale] }), part, locale),
    description: '',
    texts: heads.map((text, at) => ({ x: middleOf(at), y: margin + 17, text, anchor: 'middle', isHead: true })),
    lights: [],
    bars: [],
  };
  const told: string[] = [];
  for (const [row, { study, cells }] of rows.entries()) {
    const y = firstY + (row + 0.5) * rowHeight;
    picture.texts.push({ x: margin, y: y + 4, text: labels[row]!, anchor: 'start', isHead: false });
    const judged = cells.map((level, at) => `${columnName(columns[at]!, locale)}: ${levelName(level, locale)}`);
    told.push(`${oneLine(study.label)}. ${judged.join('; ')}.`);
    for (const [at, level] of cells.entries()) {
      const domain = columnName(columns[at]!, locale);
      const text = sentence('light', locale, { study: oneLine(study.label), domain, level: levelName(level, locale) });
      picture.lights.push({ ...signOf(level, text), x: middleOf(at), y });
    }
  }
  picture.description = told.join(' ') || word('none', locale);
  picture.height = drawLegend(picture, tool, lights, locale);
  return picture;
}
