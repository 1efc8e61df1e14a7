/** analysis LIBRARY …: how results of an outcome are pooled, what comes of it, and its plots; as the screens do it. */
import { resolve } from 'node:path';
import { type AnalysisDraft, analysisAddSchema, analysisUpdateSchema } from '../../shared/contract/analyses.ts';
import { AppError } from '../../shared/errors.ts';
import { locales } from '../../shared/model/vocabulary.ts';
import { svgOfDrawing } from '../../shared/pictures/drawing-svg.ts';
import { outputOfAnalysis } from '../../shared/synthesis/analysis-output.ts';
import { pooledSentence } from '../../shared/synthesis/analysis-sentences.ts';
import { forestPicture } from '../../shared/synthesis/pictures/forest.ts';
import { funnelPicture } from '../../shared/synthesis/pictures/funnel.ts';
import { writeExport } from '../write-export.ts';
import { choiceOptions, choicesFrom } from './analysis-choices.ts';
import { analysisReport, analysisText } from './analysis-report.ts';
import { checked } from './arguments.ts';
import {
  type CommandContext,
  type CommandResult,
  choiceOption,
  option,
  requiredOption,
  UsageError,
  word,
} from './context.ts';
import { commandOf, nothingSaid } from './verbs.ts';

export const plotKinds = ['forest', 'funnel'] as const;

export const analysis = commandOf({
  list: { run: list, words: 1, options: ['language'], isReading: true },
  show: { run: show, words: 1, options: ['language'], isReading: true },
  add: { run: add, words: 1, options: [...choiceOptions, 'language', 'dry-run'] },
  set: { run: set, words: 1, options: [...choiceOptions, 'language'] },
  remove: { run: remove, words: 1 },
  plot: { run: plot, words: 1, options: ['kind', 'language', 'output'], isReading: true },
});

/**
 * Reckons any analysis of a project, in the language that is asked for or that of the project's tables; each study is left out
 * in turn where `leavesOut` says so, which takes seconds of hundreds.
 */
function reckoning(context: CommandContext, projectId: string, given: { leavesOut: boolean }) {
  const { outcomes, language } = context.services.projects.get(projectId);
  const locale = choiceOption(context, 'language', locales) ?? language;
  const studies = context.services.studies.list(projectId);
  return (draft: AnalysisDraft) => {
    const outcome = outcomes.find(({ id }) => id === draft.outcomeId);
    if (!outcome) throw new AppError('not-found', { noun: 'outcome', id: draft.outcomeId });
    return { outcome, locale, output: outputOfAnalysis(draft, outcome, studies, locale, given) };
  };
}

function list(context: CommandContext): CommandResult {
  const projectId = word(context, 2, 'PROJECT');
  const reckon = reckoning(context, projectId, { leavesOut: false });
  const told = context.services.analyses.list(projectId).map((each) => ({ each, ...reckon(each) }));
  return {
    value: told.map(({ each, outcome, output: { result } }) => ({
      ...each,
      ...{ outcome: outcome.name, k: result.k, pooled: result.pooled },
    })),
    text: told
      .map(({ each, locale, output }) =>
        [each.id, output.name, pooledSentence(output.result, output.choices, locale)].join('\t'),
      )
      .join('\n'),
  };
}

function show(context: CommandContext): CommandResult {
  return shown(context, context.services.analyses.get(word(context, 2, 'ID')));
}

/** `given`: as stored, with its id, or as it would be. */
function shown<Given extends AnalysisDraft>(context: CommandContext, given: Given): CommandResult {
  const { outcome, locale, output } = reckoning(context, given.projectId, { leavesOut: true })(given);
  const value = { ...given, outcome: outcome.name, ...analysisReport(output, locale) };
  const id = 'id' in given ? [String(given.id)] : [];
  return { value, text: [...id, analysisText(output, locale)].join('\n') };
}

function add(context: CommandContext): CommandResult {
  const { analyses } = context.services;
  const outcomeId = word(context, 2, 'OUTCOME');
  const input = checked(analysisAddSchema, { outcomeId, name: option(context, 'name'), choices: choicesFrom(context) });
  return shown(context, context.options['dry-run'] === true ? analyses.draft(input) : analyses.add(input));
}

function set(context: CommandContext): CommandResult {
  const id = word(context, 2, 'ID');
  const [name, choices] = [option(context, 'name'), choicesFrom(context)];
  if (name === undefined && Object.keys(choices).length === 0) throw new UsageError(nothingSaid);
  return shown(context, context.services.analyses.update(checked(analysisUpdateSchema, { id, name, choices })));
}

function remove(context: CommandContext): CommandResult {
  const value = context.services.analyses.remove(word(context, 2, 'ID'));
  return { value, text: `${value.removed} removed` };
}

function plot(context: CommandContext): CommandResult {
  const kind = choiceOption(context, 'kind', plotKinds) ?? 'forest';
  const path = resolve(requiredOption(context, 'output'));
  const drawn = context.services.analyses.get(word(context, 2, 'ID'));
  const { output, locale } = reckoning(context, drawn.projectId, { leavesOut: false })(drawn);
  const drawing = kind === 'forest' ? forestPicture(output, locale) : funnelPicture(output, locale);
  if (!drawing)
    throw new AppError('invalid-input', { field: '--kind funnel', reason: 'fewer than two pooled results' });
  const bytes = new TextEncoder().encode(svgOfDrawing(drawing, locale, kind));
  writeExport(path, bytes);
  const { title } = drawing;
  return { value: { path, byteLength: bytes.byteLength, mediaType: 'image/svg+xml', title }, text: path };
}
