/** The results section of one study in ClinicalTrials.gov v2 JSON; docs/decisions/0080-posted-results.md. */
import type { PostedAnalysis, PostedMeasure } from '../../../shared/contract/posted-results.ts';
import type { ExtractedResults } from '../../../shared/model/extraction.ts';
import { jsonTextAt, listAt, textsIn, valueAt } from '../references/source/json-values.ts';
import { plainJson, plainLines } from '../references/source/lines.ts';
import { studyInV2Json } from './ctgov-v2-json.ts';

/** A record has at most some hundred measures; a file may say anything. */
const most = { measures: 500, rows: 500, groups: 50, analyses: 200, text: 1000 };

/** Null where the text holds no results of this number. Never throws on odd content. */
export function readPostedResults(text: string, registryId: string): ExtractedResults | null {
  const results = valueAt(studyInV2Json(plainJson(plainLines(text)), registryId), 'resultsSection');
  if (results === undefined) return null;
  const cut = { isCut: false };
  const outcomes = capped(listAt(results, 'outcomeMeasuresModule', 'outcomeMeasures'), most.measures, cut);
  const measures = outcomes.map((entry) => measureFrom(entry, cut));
  return { kind: 'posted-results', measures: [...measures, ...adverseEvents(results, cut)], ...cut };
}

interface Cut {
  isCut: boolean;
}

function capped(list: unknown[], count: number, cut: Cut): unknown[] {
  if (list.length > count) cut.isCut = true;
  return list.slice(0, count);
}

const textAt = (value: unknown, ...path: string[]) => jsonTextAt(value, ...path).slice(0, most.text);

function measureFrom(entry: unknown, cut: Cut): PostedMeasure {
  const units = textAt(entry, 'denomUnitsSelected') || textAt(entry, 'typeUnitsAnalyzed');
  return {
    origin: 'outcome',
    type: textAt(entry, 'type'),
    title: textAt(entry, 'title'),
    timeFrame: textAt(entry, 'timeFrame'),
    unit: textAt(entry, 'unitOfMeasure'),
    param: textAt(entry, 'paramType'),
    dispersion: textAt(entry, 'dispersionType'),
    unitsAnalysed: isPeople(units) ? '' : units,
    groups: groupsIn(listAt(entry, 'groups'), cut),
    rows: rowsIn(entry, cut),
    analyses: capped(listAt(entry, 'analyses'), most.analyses, cut).map(analysisFrom),
  };
}

const groupsIn = (list: unknown[], cut: Cut) =>
  capped(list, most.groups, cut).map((group) => ({ id: textAt(group, 'id'), title: textAt(group, 'title') }));

function rowsIn(entry: unknown, cut: Cut): PostedMeasure['rows'] {
  const rows = listAt(entry, 'classes').flatMap((each) => {
    const denoms = [...listAt(each, 'denoms'), ...listAt(entry, 'denoms')];
    return listAt(each, 'categories').map((category) => ({ each, denoms, category }));
  });
  return (capped(rows, most.rows, cut) as typeof rows).map(({ each, denoms, category }) => ({
    title: [textAt(each, 'title'), textAt(category, 'title')].filter((part) => part !== '').join(': '),
    values: capped(listAt(category, 'measurements'), most.groups, cut).map((told) => ({
      groupId: textAt(told, 'groupId'),
      value: textAt(told, 'value'),
      spread: textAt(told, 'spread'),
      lower: textAt(told, 'lowerLimit'),
      upper: textAt(told, 'upperLimit'),
      analysed: analysedIn(denoms, textAt(told, 'groupId')),
    })),
  }));
}

/** People of a group; those of the class stand before those of the whole measure. */
function analysedIn(denoms: unknown[], groupId: string): string {
  for (const denom of denoms) {
    if (!isPeople(textAt(denom, 'units'))) continue;
    const told = listAt(denom, 'counts').find((count) => textAt(count, 'groupId') === groupId);
    if (told !== undefined) return textAt(told, 'value');
  }
  return '';
}

const isPeople = (units: string) => /^participants?$/i.test(units);

const analysisFrom = (entry: unknown): PostedAnalysis => ({
  groupIds: textsIn(listAt(entry, 'groupIds')),
  param: textAt(entry, 'paramType'),
  value: textAt(entry, 'paramValue'),
  lower: textAt(entry, 'ciLowerLimit'),
  upper: textAt(entry, 'ciUpperLimit'),
  percent: textAt(entry, 'ciPctValue'),
  sides: textAt(entry, 'ciNumSides'),
  errorType: textAt(entry, 'dispersionType'),
  error: textAt(entry, 'dispersionValue'),
  method: textAt(entry, 'statisticalMethod'),
  comment: [textAt(entry, 'groupDescription'), textAt(entry, 'estimateComment')]
    .filter((part) => part !== '')
    .join(' '),
});

/** People with a serious event and people who died, of those at risk; left out where no group tells any number. */
function adverseEvents(results: unknown, cut: Cut): PostedMeasure[] {
  const module = valueAt(results, 'adverseEventsModule');
  const groups = capped(listAt(module, 'eventGroups'), most.groups, cut);
  return (['serious', 'deaths'] as const).flatMap((origin) => {
    const values = groups.map((group) => ({
      groupId: textAt(group, 'id'),
      value: textAt(group, `${origin}NumAffected`),
      spread: '',
      lower: '',
      upper: '',
      analysed: textAt(group, `${origin}NumAtRisk`),
    }));
    if (values.every(({ value }) => value === '')) return [];
    return {
      origin,
      type: '',
      title: '',
      timeFrame: textAt(module, 'timeFrame'),
      unit: 'Participants',
      param: 'COUNT_OF_PARTICIPANTS',
      dispersion: '',
      unitsAnalysed: '',
      groups: groupsIn(groups, cut),
      rows: [{ title: '', values }],
      analyses: [],
    };
  });
}
