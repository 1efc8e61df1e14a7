/** costs LIBRARY …: costs, volumes and ratios of a project, each as it was typed and as it is reckoned anew from its parts. */
import { z } from 'zod';
import {
  type CostNote,
  costNoteMoveSchema,
  costNotesAddSchema,
  costNoteUpdateSchema,
} from '../../shared/contract/cost-notes.ts';
import { resultSourceKinds } from '../../shared/contract/studies.ts';
import { checkCost } from '../../shared/costs/check-cost.ts';
import { compareCosts } from '../../shared/costs/compare-costs.ts';
import { costMixtureLines } from '../../shared/costs/words.ts';
import { costKinds } from '../../shared/model/costs.ts';
import { locales } from '../../shared/model/vocabulary.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import { checked, sourceFrom } from './arguments.ts';
import {
  type CommandContext,
  type CommandResult,
  choiceOption,
  option,
  requiredOption,
  UsageError,
  word,
} from './context.ts';
import { costReport, costText } from './cost-report.ts';
import { readJson, wholeNumber } from './project-commands.ts';
import { commandOf, nothingSaid } from './verbs.ts';

const fieldOptions = ['name', 'kind', 'amount', 'currency', 'unit', 'year', 'note', 'sources'];

export const costs = commandOf({
  list: { run: list, words: 1, options: ['language'], isReading: true },
  add: { run: add, words: 1, options: [...fieldOptions, 'file', 'language'] },
  set: { run: set, words: 1, options: [...fieldOptions, 'file', 'language'] },
  remove: { run: remove, words: 1 },
  move: { run: move, words: 2, options: ['language'] },
});

function list(context: CommandContext): CommandResult {
  const projectId = word(context, 2, 'PROJECT');
  return listed(context, projectId, context.services.costNotes.list(projectId));
}

function localeOf(context: CommandContext, projectId: string) {
  return choiceOption(context, 'language', locales) ?? context.services.projects.get(projectId).language;
}

function listed(context: CommandContext, projectId: string, notes: readonly CostNote[]): CommandResult {
  const locale = localeOf(context, projectId);
  const told = { nb: costMixtureLines(notes, 'nb'), en: costMixtureLines(notes, 'en') };
  return {
    value: { notes: notes.map(costReport), mixture: { ...compareCosts(notes), lines: told } },
    text: [...notes.map((note, at) => costText(note, at + 1, locale)), ...told[locale].map((line) => `! ${line}`)].join(
      '\n',
    ),
  };
}

function add(context: CommandContext): CommandResult {
  const projectId = word(context, 2, 'PROJECT');
  const fields = fieldsFrom(context);
  const file = option(context, 'file');
  if (file === undefined && Object.keys(fields).length === 0) requiredOption(context, 'amount');
  if (file !== undefined && Object.keys(fields).length > 0)
    throw new UsageError(`--file holds the notes: --${Object.keys(fields)[0]} does not go with it`);
  const notes = file === undefined ? [fields] : [readJson(file)].flat();
  return written(context, context.services.costNotes.add(checked(addSchema, { projectId, notes })));
}

function set(context: CommandContext): CommandResult {
  const id = word(context, 2, 'ID');
  const file = option(context, 'file');
  const read = file === undefined ? {} : checked(fieldsSchema, readJson(file));
  const fields = { ...read, ...fieldsFrom(context) };
  if (Object.keys(fields).length === 0) throw new UsageError(nothingSaid);
  return written(context, [context.services.costNotes.update(checked(costNoteUpdateSchema, { id, ...fields }))]);
}

const fieldsSchema = costNoteUpdateSchema.omit({ id: true }).strict();
const addSchema = costNotesAddSchema.extend({ notes: z.array(fieldsSchema).min(1).max(200) });

function fieldsFrom(context: CommandContext) {
  const [year, sources] = [option(context, 'year'), option(context, 'sources')];
  return withoutUndefined({
    name: option(context, 'name'),
    kind: choiceOption(context, 'kind', costKinds),
    amount: option(context, 'amount'),
    currency: option(context, 'currency'),
    unit: option(context, 'unit'),
    year: year === 'none' ? null : year && wholeNumber(year, '--year'),
    note: option(context, 'note'),
    sources: sources === 'none' ? [] : sources?.split(',').map((each) => sourceFrom(each.trim(), resultSourceKinds)),
  });
}

/** In part where a figure is kept as it was typed and cannot be read. */
function written(context: CommandContext, notes: readonly CostNote[]): CommandResult {
  const [first] = notes;
  const locale = localeOf(context, first!.projectId);
  const isUnread = notes.some((note) =>
    checkCost(note).faults.some(({ kind }) => kind === 'unreadable' || kind === 'ambiguous'),
  );
  return {
    value: notes.map(costReport),
    text: notes.map((note) => costText(note, null, locale)).join('\n'),
    exitCode: isUnread ? 2 : 0,
  };
}

function move(context: CommandContext): CommandResult {
  const id = word(context, 2, 'ID');
  const position = wholeNumber(word(context, 3, 'PLACE'), 'PLACE') - 1;
  const notes = context.services.costNotes.move(checked(costNoteMoveSchema, { id, position }));
  return listed(context, notes[0]!.projectId, notes);
}

function remove(context: CommandContext): CommandResult {
  const value = context.services.costNotes.remove(word(context, 2, 'ID'));
  return { value, text: `${value.removed} removed` };
}
