/** One registry record as a row of the template's ongoing-trials table (guide: documents.md 2.3). */
import vocabulary from '../../resources/vocabularies/trial-status.json' with { type: 'json' };
import type { TrialRecord } from '../contract/trials.ts';
import type { Locale } from '../model/vocabulary.ts';
import { countryName } from '../trials/country-names.ts';
import { statusKey } from '../trials/status-key.ts';
import { fillSentence } from './fill-sentence.ts';

type Words = Record<Locale, string>;
const statuses: Record<string, Words> = vocabulary.statuses;
const terms: Record<string, Words> = vocabulary.terms;
const words = vocabulary.words;

/** The six heads, in order. */
export function trialColumns(locale: Locale): string[] {
  return vocabulary.columns.map((column) => column[locale]);
}

/**
 * Population with n, intervention, control, main outcomes, id with design, status with end year and countries. Lines
 * of a composite cell are separated by a line feed; a cell the record knows nothing about is ''.
 */
export function trialRow(trial: TrialRecord, locale: Locale): string[] {
  const { experimental, control } = armTexts(trial, locale);
  const n = trial.enrollment.count;
  return [
    lines(trial.conditions.join(', ') || trial.title, n === null ? '' : `(n=${n})`),
    experimental,
    control,
    lines(...unique(trial.outcomes.primary.map((outcome) => outcome.measure))),
    lines(trial.registryId, designLabel(trial, locale)),
    lines(statusLabel(trial.status, locale), endLabel(trial, locale), countryLabels(trial.countries, locale)),
  ];
}

/** The registry's status in the card's language; a word the data does not know is printed as the registry wrote it. */
export function statusLabel(status: string, locale: Locale): string {
  return statuses[statusKey(status)]?.[locale] ?? status;
}

/**
 * What registries choose from a list, of a design, an arm or a count, in words: RANDOMIZED, and as older files write it,
 * “Parallel Assignment”, “Double (Participant, Investigator)”. Any other text is as it was.
 */
export function registryTerm(text: string, locale: Locale): string {
  const key = statusKey(text.replace(/ [([].*$/s, '')).replace(/_ASSIGNMENT$/, '');
  return terms[key]?.[locale] ?? text;
}

/** «RCT», «RCT – overkrysning», «Observasjonsstudie»; '' where the record does not say. */
export function designLabel(trial: Pick<TrialRecord, 'studyType' | 'design'>, locale: Locale): string {
  if (isObservational(trial)) return words.observational[locale];
  const allocation = statusKey(trial.design.allocation);
  if (/^NON_?RANDOMI[SZ]ED|^NOT_RANDOMI[SZ]ED/.test(allocation)) return words.nonRandomised[locale];
  if (!isRandomised(trial)) return '';
  const isCrossover = /cross.?over/i.test(trial.design.model);
  return isCrossover ? `${words.rct[locale]} – ${words.crossover[locale]}` : words.rct[locale];
}

export const isObservational = ({ studyType }: Pick<TrialRecord, 'studyType'>): boolean =>
  /observational/i.test(studyType);

export const isRandomised = ({ design }: Pick<TrialRecord, 'design'>): boolean =>
  /^RANDOMI[SZ]ED|^YES$/.test(statusKey(design.allocation));

export const isControlArm = ({ type }: TrialRecord['arms'][number]): boolean =>
  /COMPARATOR|NO_INTERVENTION|CONTROL/.test(statusKey(type));

function endLabel(trial: TrialRecord, locale: Locale): string {
  const year = (trial.completionDate ?? trial.primaryCompletionDate)?.slice(0, 4);
  if (!year) return '';
  const isFinished = vocabulary.finished.includes(statusKey(trial.status));
  return fillSentence((isFinished ? words.ended : words.estimated)[locale], { year });
}

/** Countries in the card's language, each once. */
export function countryLabels(countries: readonly string[], locale: Locale): string {
  return unique(countries.map((country) => countryName(country, locale))).join(', ');
}

/** Arms by their type; a record without typed arms gives its interventions and leaves the control blank. */
function armTexts(trial: TrialRecord, locale: Locale): { experimental: string; control: string } {
  const typed = trial.arms.filter((arm) => arm.type !== '');
  const tested = typed.filter((arm) => !isControlArm(arm)).map(armText);
  const controls = typed.filter(isControlArm).map(armText);
  // Older records of randomised trials name the tested arm alone.
  const isSingle = /SINGLE/.test(statusKey(trial.design.model)) || (trial.arms.length === 1 && !isRandomised(trial));
  return {
    experimental: lines(...unique(tested.length > 0 ? tested : trial.interventions.map((item) => item.name))),
    control: controls.length > 0 ? lines(...unique(controls)) : isSingle ? words.noControl[locale] : '',
  };
}

function armText(arm: TrialRecord['arms'][number]): string {
  const names = unique(arm.interventions.map((name) => name.replace(/^[A-Z][A-Za-z/ ]{2,24}: /, '')));
  return names.join(' + ') || arm.label;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''))];
}

function lines(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
