/** Words that tables share with the screens, so that a kind or an action is called the same in both. */
import enCommon from '../../../resources/locales/en/common.json' with { type: 'json' };
import enHistory from '../../../resources/locales/en/history.json' with { type: 'json' };
import enLibrary from '../../../resources/locales/en/library.json' with { type: 'json' };
import enProject from '../../../resources/locales/en/project.json' with { type: 'json' };
import enStudies from '../../../resources/locales/en/studies.json' with { type: 'json' };
import nbCommon from '../../../resources/locales/nb/common.json' with { type: 'json' };
import nbHistory from '../../../resources/locales/nb/history.json' with { type: 'json' };
import nbLibrary from '../../../resources/locales/nb/library.json' with { type: 'json' };
import nbProject from '../../../resources/locales/nb/project.json' with { type: 'json' };
import nbStudies from '../../../resources/locales/nb/studies.json' with { type: 'json' };
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import type { ProjectItem } from '../../../shared/contract/projects.ts';
import { isValueName } from '../../../shared/corrections/name-of-key.ts';
import type { ResultCell, StudyDesign } from '../../../shared/model/studies.ts';
import type { DocumentKind, Locale, TagElement } from '../../../shared/model/vocabulary.ts';
import type { NoEffect } from '../../../shared/synthesis/effect-of-result.ts';

const screens = {
  nb: { common: nbCommon, history: nbHistory, library: nbLibrary, project: nbProject, studies: nbStudies },
  en: { common: enCommon, history: enHistory, library: enLibrary, project: enProject, studies: enStudies },
};

export const kindWord = (kind: DocumentKind, locale: Locale): string => screens[locale].library.kind[kind];

/** The language of a document; a code without a word is printed as it is. */
export function languageWord(language: string, locale: Locale): string {
  const words: Record<string, string> = screens[locale].library.language;
  return words[language] ?? language;
}

export const decisionWord = (decision: ProjectItem['decision'], locale: Locale): string =>
  screens[locale].project.decision[decision];

/** The tag's own word where it has one. */
export function elementWord(element: TagElement, label: string, locale: Locale): string {
  return label === '' ? screens[locale].common.element[element] : label;
}

export const designWord = (design: StudyDesign, locale: Locale): string =>
  design === '' ? '' : screens[locale].studies.design[design];

export const cellWord = (cell: ResultCell, locale: Locale): string => screens[locale].studies.cell[cell];

/** Why figures make no effect, as the screen of figures says it; '' where nothing was typed yet. */
export function noEffectWords(found: NoEffect, locale: Locale): string {
  const { effect, fault, cell: cells } = screens[locale].studies;
  switch (found.because) {
    case 'other-kind':
      return '–';
    case 'double-zero':
      return effect.doubleZero;
    case 'incomplete':
      return filled(effect.missing, { cells: found.missing.map((cell) => cells[cell]).join(', ') });
    case 'faulty': {
      const names: Record<string, string> = cells;
      return filled(fault[found.fault.kind], { ...found.fault, cell: names[found.fault.cell] ?? found.fault.cell });
    }
  }
}

const filled = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** What was done, as the history's screen tells it; an action without a sentence is its code. */
export function historyWords(entry: Pick<HistoryEntry, 'action' | 'params'>, locale: Locale): string {
  const count = Number(entry.params.count ?? 1);
  const [noun = '', verb = ''] = entry.action.split('.');
  const nouns: Record<string, Record<string, string>> = screens[locale].history.action;
  const sentence = nouns[noun]?.[verb] ?? nouns[noun]?.[`${verb}_${count === 1 ? 'one' : 'other'}`];
  if (sentence === undefined) return entry.action;
  const elements: Record<string, string> = screens[locale].common.element;
  const elementName = elements[String(entry.params.element ?? '')]?.toLowerCase() ?? '';
  const { name } = entry.params;
  const named: Record<string, string> = screens[locale].history.valueName;
  const word = isValueName(entry.action, name) && Object.hasOwn(named, name) ? named[name] : undefined;
  const values: Record<string, string | number> = {
    ...entry.params,
    ...(word !== undefined && { name: word }),
    elementName,
    count,
  };
  return filled(sentence, values);
}
