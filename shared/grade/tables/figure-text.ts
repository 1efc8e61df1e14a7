/** Figures of evidence tables as they are printed; every number is rounded here, last, half away from zero. */
import vocabulary from '../../../resources/vocabularies/evidence-tables.json' with { type: 'json' };
import { fillSentence } from '../../cards/fill-sentence.ts';
import type { PerUnit } from '../../model/evidence-tables.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { countText } from '../../tables/printed-cell.ts';
import { type AbsoluteEffect, roundPer1000 } from '../absolute-effect.ts';
import type { PrintedEffect } from '../body-of-evidence.ts';
import type { ArmSum } from '../participants.ts';

const word = (key: keyof typeof vocabulary.figures, locale: Locale) => vocabulary.figures[key][locale];

/** Above this an effect says no more than that it is large. */
const largestEffect = 1e9;
/** Above this a number has fewer true figures than digits. */
const largest = 1e15;
const endless = (value: number): string => (value < 0 ? '−∞' : '∞');

/** `12,50`, “12.50”; a true minus sign, none before a zero. `trimmed`: without zeros that end it. */
export function decimalText(value: number, decimals: number, locale: Locale, trimmed = false): string {
  if (Number.isNaN(value)) return '–';
  if (Math.abs(value) > largest) return endless(value);
  const factor = 10 ** decimals;
  const scaled = roundPer1000(value * factor);
  // The figures come of a whole number, so that no binary dust decides the last of them.
  const digits = String(BigInt(Math.abs(scaled))).padStart(decimals + 1, '0');
  const whole = countText(Number(digits.slice(0, digits.length - decimals)), locale);
  const rest = digits.slice(digits.length - decimals);
  const kept = trimmed ? rest.replace(/0+$/, '') : rest;
  return `${scaled < 0 ? '−' : ''}${whole}${kept === '' ? '' : `${locale === 'nb' ? ',' : '.'}${kept}`}`;
}

/** «1000», «10 000», “10,000”. */
export const perText = (per: PerUnit, locale: Locale): string => (per === 1000 ? '1000' : countText(per, locale));

/** Of a figure per 1000. */
const among = (perThousand: number, per: PerUnit): number => roundPer1000((perThousand * per) / 1000);

/** What is beyond all measure is told as such and never as a figure. */
export const effectFigure = (value: number, locale: Locale, decimals = 2): string =>
  Math.abs(value) > largestEffect ? endless(value) : decimalText(value, decimals, locale);

/** `RR 0,80 (0,65 til 0,98)`; null where the measure is a difference, which is no relative effect. */
export function relativeText({ measure, estimate, lower, upper }: PrintedEffect, locale: Locale): string | null {
  if (measure !== 'RR' && measure !== 'OR' && measure !== 'HR') return null;
  const [at, low, high] = [estimate, lower, upper].map((value) => effectFigure(value, locale));
  return `${measure} ${at} (${low} ${word('to', locale)} ${high})`;
}

/** `60 færre per 1000 (fra 105 færre til 6 færre)`: the limit of the ratio's lower limit first. */
export function differenceText(effect: AbsoluteEffect, per: PerUnit, locale: Locale): string {
  const { difference, differenceInterval } = effect;
  const told = (value: number) => {
    const count = countText(Math.abs(among(value, per)), locale);
    return [count, word(value > 0 ? 'more' : 'fewer', locale)] as const;
  };
  const [low, high] = differenceInterval.map((value) => told(value).join(' '));
  const at = `${told(difference).join(' ')} per ${perText(per, locale)}`;
  return `${at} (${word('from', locale)} ${low} ${word('to', locale)} ${high})`;
}

/** A difference that is there, and that nobody sees among so many. */
export const vanishes = ({ difference }: AbsoluteEffect, per: PerUnit): boolean =>
  difference !== 0 && among(difference, per) === 0;

/** `200 per 1000`. */
export const riskText = (perThousand: number, per: PerUnit, locale: Locale): string =>
  fillSentence(word('per', locale), { count: countText(among(perThousand, per), locale), per: perText(per, locale) });

/** `150 per 1000 (120 til 188)`. */
export function interventionRiskText(effect: AbsoluteEffect, per: PerUnit, locale: Locale): string {
  const [low, high] = effect.interventionInterval.map((risk) => countText(among(risk, per), locale));
  return `${riskText(effect.intervention, per, locale)} (${low} ${word('to', locale)} ${high})`;
}

/** `3,1 poeng lavere (5 lavere til 1,2 lavere)`; of standardised differences in SD. */
export function meanDifferenceText({ estimate, lower, upper }: PrintedEffect, unit: string, locale: Locale): string {
  const told = (value: number, before = '') => {
    const size = decimalText(Math.abs(value), 2, locale, true);
    return `${size}${before} ${word(value > 0 ? 'higher' : 'lower', locale)}`;
  };
  const of = unit.trim() === '' ? '' : ` ${unit.trim()}`;
  return `${told(estimate, of)} (${told(lower)} ${word('to', locale)} ${told(upper)})`;
}

/** `12,5 %`; a blank that does not break in Norwegian, none in English. */
export const percentText = (share: number, locale: Locale): string =>
  `${decimalText(100 * share, 1, locale)}${locale === 'nb' ? '\u00a0' : ''}%`;

/** n/N (%): `30/300 (10,0 %)`. */
export function shareText({ events, total }: ArmSum, locale: Locale): string {
  const share = total === 0 ? '' : ` (${percentText(events / total, locale)})`;
  return `${countText(events, locale)}/${countText(total, locale)}${share}`;
}
