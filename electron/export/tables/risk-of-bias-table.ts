/** What was judged of each study with a tool: a word and a sign in each cell, and both pictures for each tool and outcome. */
import vocabulary from '../../../resources/vocabularies/risk-of-bias.json' with { type: 'json' };
import { fillSentence } from '../../../shared/cards/fill-sentence.ts';
import type { AppraisalLevel } from '../../../shared/contract/appraisal-tools.ts';
import type { Table, TablePicture } from '../../../shared/contract/exports.ts';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { analysisOfOutcome } from '../../../shared/grade/analysis-of-outcome.ts';
import { nameOfOutcome } from '../../../shared/grade/tables/table-words.ts';
import { biasByStudy, type StudyBias } from '../../../shared/risk-of-bias/bias-by-study.ts';
import { domainsOnce } from '../../../shared/risk-of-bias/form.ts';
import { reasonsOf } from '../../../shared/risk-of-bias/judged-study.ts';
import { lightsPages } from '../../../shared/risk-of-bias/lights-picture.ts';
import { judgedBy, levelName, word } from '../../../shared/risk-of-bias/picture.ts';
import { type PictureGroup, pictureGroups } from '../../../shared/risk-of-bias/picture-groups.ts';
import { svgOfAppraisal } from '../../../shared/risk-of-bias/picture-svg.ts';
import { studyWeights } from '../../../shared/risk-of-bias/study-weights.ts';
import { trafficLights } from '../../../shared/risk-of-bias/summary.ts';
import { weightedPicture } from '../../../shared/risk-of-bias/weighted-picture.ts';
import { resultsOfOutcome } from '../../../shared/synthesis/results-of-outcome.ts';
import { runAnalysis } from '../../../shared/synthesis/run-analysis.ts';
import { emptyTable, type TableInput, tableWord } from './table-input.ts';

/** By outcome, then what was judged of studies as a whole; studies that nobody judged are last, so that none is missing. */
export function riskOfBiasTable(input: TableInput): Table {
  const { language, outcomes, studyList } = input;
  const { studies } = studyList;
  const table = emptyTable('risk-of-bias', input);
  const judged = new Set<string>();
  const pictures: TablePicture[] = [];
  for (const outcome of [...outcomes.toSorted((a, b) => a.position - b.position), null]) {
    const bias = biasOf(input, outcome);
    const name = outcome ? nameOfOutcome(outcome, language) : tableWord('allOutcomes', language);
    for (const study of studies) {
      const found = bias.get(study.id);
      if (!found) continue;
      judged.add(study.id);
      table.rows.push([name, study.name, ...cellsOf(input, found)]);
    }
    const groups = pictureGroups({ studies, bias, weights: weightsOf(input, outcome), locale: language });
    pictures.push(...groups.flatMap((group) => picturesOfGroup(group, input, name)));
  }
  for (const { id, name } of studies) {
    if (!judged.has(id)) table.rows.push(['–', name, '–', '', word('notJudged', language), '', '']);
  }
  table.notes.push(...formsWithoutTool(input));
  return pictures.length > 0 ? { ...table, pictures } : table;
}

/** A form whose tool is not on this machine says nothing in the rows, and is not left out in silence. */
function formsWithoutTool({ language, studyList, riskOfBias: { forms, tools } }: TableInput): string[] {
  const known = new Set(tools.map(({ id }) => id));
  return forms.flatMap(({ studyId, tool, toolVersion: version, person, isHidden }) => {
    const study = studyList.studies.find(({ id }) => id === studyId)?.name;
    if (known.has(tool) || isHidden || study === undefined) return [];
    return [fillSentence(vocabulary.toolMissing[language], { study, person, tool, version })];
  });
}

function biasOf({ riskOfBias, studyList }: TableInput, outcome: Outcome | null): Map<string, StudyBias> {
  const outcomeId = outcome?.id ?? null;
  return biasByStudy({
    ...riskOfBias,
    // What was judged of the study as a whole stands once, not under each outcome.
    forms: riskOfBias.forms.filter((form) => form.outcomeId === outcomeId),
    outcomeId: outcomeId ?? '',
    studyIds: studyList.studies.map(({ id }) => id),
  });
}

/** Tool, levels of the domains a line each, the whole, who judged, and why a level is another than the rules propose. */
function cellsOf({ language, riskOfBias }: TableInput, bias: StudyBias): string[] {
  const { tool, levels, basis, isFinished } = bias;
  const variant = tool.variants.find(({ id }) => id === bias.variant);
  const unfinished = isFinished || basis === 'unlike' ? '' : ` (${word('unfinished', language)})`;
  const domains = domainsOnce(tool).flatMap(({ id, name }) => {
    const level = tool.levels.find((each) => each.id === levels[id]) ?? null;
    return id in levels ? [`${name[language]}: ${levelCell(level, language)}`] : [];
  });
  const reasons = reasonsOf(bias, riskOfBias.forms).map(({ domain, reason }) => {
    const name = tool.domains.find(({ id }) => id === domain)?.name[language] ?? word('overall', language);
    return `${name}: ${reason}`;
  });
  return [
    variant ? `${tool.name[language]}\n${variant.name[language]}` : tool.name[language],
    domains.join('\n'),
    levelCell(bias.level, language),
    `${judgedBy(basis, language)}${unfinished}`,
    reasons.join('\n'),
  ];
}

const levelCell = (level: AppraisalLevel | null, language: Table['language']): string =>
  level ? `${level.symbol} ${levelName(level, language)}` : levelName(null, language);

function weightsOf({ analyses, grades, studyList }: TableInput, outcome: Outcome | null): Map<string, number> {
  const grade = grades.find(({ outcomeId }) => outcomeId === outcome?.id);
  const analysis = outcome && analysisOfOutcome(analyses, outcome.id, grade);
  if (!analysis) return new Map();
  return studyWeights(runAnalysis(resultsOfOutcome(studyList, outcome), analysis.choices, { leavesOut: false }).rows);
}

function picturesOfGroup(
  { tool, variant, studies }: PictureGroup,
  { language }: TableInput,
  of: string,
): TablePicture[] {
  const lights = trafficLights(tool, studies);
  const about = variant ? `${of}, ${variant.name[language]}` : of;
  return [...lightsPages(tool, lights, language), weightedPicture(tool, lights, language)].map((picture) => {
    const title = `${about}. ${picture.title}`;
    return { title, svg: svgOfAppraisal({ ...picture, title }, language), alt: `${title}. ${picture.description}` };
  });
}
