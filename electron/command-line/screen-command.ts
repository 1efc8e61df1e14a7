/** screen LIBRARY …: screening of what the searches of a project brought, as the screens do it. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { searchBindSchema, searchLogAddSchema } from '../../shared/contract/projects.ts';
import {
  mostAtOnce,
  type ScreeningDecided,
  type ScreeningRow,
  screeningDecideSchema,
  screeningUpdateSchema,
} from '../../shared/contract/screening.ts';
import {
  type ScreeningStage,
  screeningDecisions,
  screeningStages,
  screeningStates,
} from '../../shared/model/screening.ts';
import { locales } from '../../shared/model/vocabulary.ts';
import { flowTitle, printedLine, prismaBoxes } from '../../shared/screening/prisma-boxes.ts';
import { prismaPicture } from '../../shared/screening/prisma-picture.ts';
import { svgOfPicture } from '../../shared/screening/prisma-svg.ts';
import { writeExport } from '../write-export.ts';
import { checked } from './arguments.ts';
import {
  type CommandContext,
  type CommandHandler,
  type CommandResult,
  choiceOption,
  option,
  requiredOption,
  UsageError,
  verbWord,
  word,
} from './context.ts';
import { open, openToRead } from './library-commands.ts';
import { readJson, wholeNumber } from './project-commands.ts';

const verbs = {
  searches,
  'add-search': addSearch,
  bind,
  list,
  show,
  decide: (context: CommandContext) => decideAs(context, 'decide'),
  agree: (context: CommandContext) => decideAs(context, 'agree'),
  conflicts: (context: CommandContext) => listed(context, (row) => row.state === 'conflict'),
  agreement,
  setup,
  flow,
} as const satisfies Record<string, CommandHandler>;
type Verb = keyof typeof verbs;
const names = Object.keys(verbs) as Verb[];
const writing = new Set<Verb>(['add-search', 'bind', 'decide', 'agree', 'setup']);

export const screen: CommandHandler = async (context) => {
  const verb = verbWord(context, names);
  word(context, 2, 'PROJECT');
  await (writing.has(verb) ? open(context) : openToRead(context));
  return verbs[verb](context);
};

const projectOf = (context: CommandContext) => word(context, 2, 'PROJECT');
const stageOf = (context: CommandContext): ScreeningStage => choiceOption(context, 'stage', screeningStages) ?? 'title';

function searches(context: CommandContext): CommandResult {
  const projectId = projectOf(context);
  const { projects } = context.services;
  const value = { searches: projects.searches(projectId), files: projects.searchFiles(projectId) };
  const lines = [
    ...value.searches.map(({ id, source, searchedOn, hits, records, references }) =>
      [id, source, searchedOn, hits ?? '–', records, references].join('\t'),
    ),
    ...value.files.map(({ sourceId, name, records, searchId }) =>
      [sourceId, name, records, searchId ?? '–'].join('\t'),
    ),
  ];
  return { value, text: lines.join('\n') };
}

function addSearch(context: CommandContext): CommandResult {
  const told = readJson(requiredOption(context, 'file'));
  const input = checked(searchLogAddSchema, { ...(told as object), projectId: projectOf(context) });
  const value = context.services.projects.addSearch(input);
  return { value, text: value.id };
}

function bind(context: CommandContext): CommandResult {
  const asked = word(context, 3, 'SEARCH');
  const input = checked(searchBindSchema, {
    projectId: projectOf(context),
    searchId: asked === 'none' ? null : asked,
    sourceIds: [word(context, 4, 'FILE'), ...context.words.slice(5)],
  });
  const value = context.services.projects.bindFiles(input);
  return { value, text: String(value.bound) };
}

function rowsOf(context: CommandContext): ScreeningRow[] {
  const { screening } = context.services;
  const asked = { projectId: projectOf(context), stage: stageOf(context) };
  const rows: ScreeningRow[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = screening.page({ ...asked, after });
    rows.push(...page.rows);
    after = page.next;
  }
  const query = option(context, 'query');
  if (query === undefined) return rows;
  const found = new Set<string>();
  for (let after: string | null = ''; after !== null; ) {
    const page = screening.find({ ...asked, query, after });
    for (const id of page.rows) found.add(id);
    after = page.next;
  }
  return rows.filter(({ id }) => found.has(id));
}

function list(context: CommandContext): CommandResult {
  const state = choiceOption(context, 'state', screeningStates);
  return listed(context, (row) => state === undefined || row.state === state);
}

function listed(context: CommandContext, isWanted: (row: ScreeningRow) => boolean): CommandResult {
  const value = rowsOf(context).filter(isWanted);
  return { value, text: value.map(({ id, state, reason }) => [id, state, reason].join('\t')).join('\n') };
}

function show(context: CommandContext): CommandResult {
  const referenceId = word(context, 3, 'REFERENCE');
  const asked = { projectId: projectOf(context), stage: stageOf(context), referenceId };
  const value = context.services.screening.get(asked);
  const { row, reference, votes } = value;
  const lines = [
    `${row.state}\t${reference.title ?? ''}`,
    ...votes.map(({ by, decision, reason }) => `  ${by}: ${decision} ${reason}`.trimEnd()),
    reference.abstract ?? '',
  ];
  return { value, text: lines.join('\n') };
}

function decideAs(context: CommandContext, call: 'decide' | 'agree'): CommandResult {
  const told = word(context, 3, `one of ${screeningDecisions.join(', ')}`);
  const decision = screeningDecisions.find((each) => each === told);
  if (!decision) throw new UsageError(`${told} is not one of ${screeningDecisions.join(', ')}`);
  const ids = context.words.slice(4);
  const referenceIds = ids.length === 0 && option(context, 'query') ? rowsOf(context).map(({ id }) => id) : ids;
  if (referenceIds.length === 0) throw new UsageError('REFERENCE is missing, or --query');
  const asked = {
    projectId: projectOf(context),
    stage: stageOf(context),
    decision,
    reason: option(context, 'reason') ?? '',
  };
  const batch = randomUUID();
  const value: ScreeningDecided = { decided: 0, rows: [] };
  for (let at = 0; at < referenceIds.length; at += mostAtOnce) {
    const part = { ...asked, batch, referenceIds: referenceIds.slice(at, at + mostAtOnce) };
    const done = context.services.screening[call](checked(screeningDecideSchema, part));
    value.decided += done.decided;
    value.rows.push(...done.rows);
  }
  return { value, text: value.rows.map(({ id, state }) => `${id}\t${state}`).join('\n') };
}

function agreement(context: CommandContext): CommandResult {
  const value = context.services.screening.agreement({ projectId: projectOf(context), stage: stageOf(context) });
  const lines = value.map(({ people, decided, same, kappa }) =>
    [people.join(' · '), decided, same, kappa === null ? 'not estimable' : kappa.toFixed(2)].join('\t'),
  );
  return { value, text: lines.join('\n') };
}

function setup(context: CommandContext): CommandResult {
  const [persons, studies] = [choiceOption(context, 'persons', ['1', '2']), option(context, 'studies')];
  const reasons = option(context, 'reasons');
  const input = checked(screeningUpdateSchema, {
    projectId: projectOf(context),
    ...(persons && { persons: Number(persons) }),
    ...(studies !== undefined && { studies: wholeNumber(studies, '--studies') }),
    ...(reasons !== undefined && { reasons: reasons.split(';').map((reason) => reason.trim()) }),
  });
  const { screening } = context.services;
  const isAsked = Object.keys(input).length > 1;
  const value = isAsked ? screening.update(input) : screening.setup(input.projectId);
  return { value, text: [`${value.persons}`, ...value.reasons].join('\n') };
}

async function flow(context: CommandContext): Promise<CommandResult> {
  const projectId = projectOf(context);
  const counts = await context.services.screening.flow(projectId);
  const language = choiceOption(context, 'language', locales) ?? context.services.projects.get(projectId).language;
  const steps = prismaBoxes(counts, language);
  const output = option(context, 'output');
  if (output !== undefined) {
    const svg = svgOfPicture(prismaPicture(steps, language), language);
    writeExport(resolve(output), new TextEncoder().encode(svg));
  }
  const lines = steps.flatMap(({ kept, left }) => [
    ...kept.map((line) => `${line.isUnder ? '  ' : ''}${printedLine(line, language)}`),
    ...left.map((line) => `    → ${line.isUnder ? '  ' : ''}${printedLine(line, language)}`),
  ]);
  return {
    value: output === undefined ? counts : { ...counts, path: resolve(output) },
    text: [flowTitle(language), ...lines].join('\n'),
  };
}
