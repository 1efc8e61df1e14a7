/** Levels of indicators against each other. */
import type { ImportWarning, RecognisedIndicator } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { type Bounds, boundsOf } from '../registry/level-bounds.ts';
import { goalLevels, type Thresholds } from '../registry/levels.ts';
import type { Line, Source } from '../source.ts';
import { placeOf } from './place-of.ts';

/** Values between two levels that no level covers, as «< 1 %» high and «≥ 2 %» moderate, and values that two levels cover. */
export function thresholdWarnings(indicators: readonly RecognisedIndicator[]): ImportWarning[] {
  return indicators.flatMap((indicator) =>
    faultsOf(indicator.thresholds).map(({ code, better, worse }) =>
      importWarning(
        code,
        { indicator: indicator.code, better, worse },
        { quote: `${better}; ${worse}`, ...placeOf(indicator) },
      ),
    ),
  );
}

/** The same of levels that stand in sentences and lists of their own, outside the indicators that are known. */
export function toldLevelWarnings(source: Source, indicators: readonly RecognisedIndicator[] = []): ImportWarning[] {
  const isKnown = ({ start }: Line) =>
    indicators.some(
      (each) => each.start !== undefined && each.end !== undefined && start >= each.start && start < each.end,
    );
  return levelGroups(source, isKnown).flatMap((lines) =>
    faultsOf(goalLevels(lines.map(({ text }) => text).join(' '))).map(({ code, better, worse }) =>
      importWarning(
        code,
        { better, worse },
        { quote: `${better}; ${worse}`, ...source.place(lines[0]!.start, lines.at(-1)!.end) },
      ),
    ),
  );
}

const aboutGoals = /mål(?!e|t\b)|goal|target|achievement|attainment|indikator|indicator|terskel|threshold|grense/iu;
/** A list of levels has few lines. */
const mostLines = 6;

/** Lines after each other that each tell a level, where they or the lines above speak of goals. */
function levelGroups({ lines }: Source, isKnown: (line: Line) => boolean): Line[][] {
  const groups: Line[][] = [];
  const filled = lines.filter(({ text }) => text !== '');
  for (let at = 0; at < filled.length; at++) {
    const rest = filled.slice(at, at + mostLines);
    const other = rest.findIndex((line) => isKnown(line) || !tellsLevel(line.text));
    const group = other < 0 ? rest : rest.slice(0, other);
    if (group.length === 0) continue;
    const above = filled.slice(Math.max(0, at - 2), at);
    if ([...above, ...group].some(({ text }) => aboutGoals.test(text))) groups.push(group);
    at += group.length - 1;
  }
  return groups;
}

const tellsLevel = (text: string): boolean =>
  /\d/.test(text) && text.length < 400 && Object.keys(goalLevels(text)).length > 0;

interface Fault {
  code: 'threshold-gap' | 'threshold-overlap';
  better: string;
  worse: string;
}

function faultsOf({ high, moderate, low }: Thresholds): Fault[] {
  const pairs = [[high, moderate], [moderate, low], ...(moderate === undefined ? [[high, low] as const] : [])] as const;
  return pairs.flatMap(([better, worse]): Fault[] => {
    if (better === undefined || worse === undefined) return [];
    const [one, other] = [boundsOf(better), boundsOf(worse)];
    if (one === null || other === null || isCascade(one, other)) return [];
    const distance = Math.max(one.from - other.to, other.from - one.to);
    if (distance < 0) return [{ code: 'threshold-overlap', better, worse }];
    const isMeantWhole = moderate !== undefined || isSlip(one, other, distance);
    return isMeantWhole && isGap(one, other, distance) ? [{ code: 'threshold-gap', better, worse }] : [];
  });
}

/** «> 80 %» high and «> 60 %» moderate: what is high is not counted again. */
const isCascade = (one: Bounds, other: Bounds): boolean =>
  (one.from === -Infinity && other.from === -Infinity) || (one.to === Infinity && other.to === Infinity);

/** Ranges of whole numbers leave one between them, as 70–79 and from 80. */
function isGap(one: Bounds, other: Bounds, distance: number): boolean {
  const hasWholeStep = (one.isRange || other.isRange) && one.isInclusive && other.isInclusive;
  return hasWholeStep ? distance > 1 : distance > 0;
}

/** High and low alone may leave the moderate between them unsaid; hardly where they all but meet, and one has its end. */
const isSlip = (one: Bounds, other: Bounds, distance: number): boolean =>
  one.isInclusive !== other.isInclusive &&
  distance <= Math.max(1, 0.1 * Math.max(...[one.from, one.to, other.from, other.to].filter(Number.isFinite)));
