/** Levels of indicators against each other. */
import type { ImportWarning, RecognisedIndicator } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { placeOf } from './place-of.ts';

/** Values between two levels that no level covers: "< 1 %" high, "≥ 2 %" moderate, or a range that ends before the next. */
export function thresholdWarnings(indicators: readonly RecognisedIndicator[]): ImportWarning[] {
  return indicators.flatMap((indicator) => {
    const { high, moderate, low } = indicator.thresholds;
    const pairs = [
      [high, moderate],
      [moderate, low],
    ] as const;
    return pairs.flatMap(([better, worse]) => {
      if (better === undefined || worse === undefined || !isGap(boundsOf(better), boundsOf(worse))) return [];
      const place = { quote: `${better}; ${worse}`, ...placeOf(indicator) };
      return [importWarning('threshold-gap', { indicator: indicator.code, better, worse }, place)];
    });
  });
}

interface Bounds {
  values: number[];
  isRange: boolean;
  /** Whether the value itself lies outside, as in «< 3». */
  isStrict: boolean;
}

/** Ranges of whole numbers leave one between them, as 70–79 and from 80. */
function isGap(better: Bounds | null, worse: Bounds | null): boolean {
  if (better === null || worse === null) return false;
  const gap = Math.min(...better.values.flatMap((a) => worse.values.map((b) => Math.abs(a - b))));
  const hasWholeStep = (better.isRange || worse.isRange) && !better.isStrict && !worse.isStrict;
  return hasWholeStep ? gap > 1 : gap > 0;
}

const figure = '(\\d+(?:[.,]\\d+)?)\\s*%?';
const single = new RegExp(`^\\s*(?:[<>]=?|[≤≥])\\s*${figure}\\s*$`);
const range = new RegExp(`^\\s*${figure}\\s*(?:[-–−]|til|to)\\s*${figure}\\s*$`);

function boundsOf(level: string): Bounds | null {
  const [one, two] = [single.exec(level), range.exec(level)];
  const values = [...(one ?? two ?? [])].slice(1).map((value) => Number(value.replace(',', '.')));
  return values.length === 0 ? null : { values, isRange: two !== null, isStrict: /^\s*[<>](?!=)/.test(level) };
}
