/** project · search · suggest · tag · grade */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { gradeSetSchema } from '../../shared/contract/grades.ts';
import {
  outcomeUpdateSchema,
  picoSchema,
  projectCreateSchema,
  projectUpdateSchema,
} from '../../shared/contract/projects.ts';
import { AppError } from '../../shared/errors.ts';
import { documentKinds, tagElements } from '../../shared/model/vocabulary.ts';
import { refusalFromSystemError } from '../import/import-files.ts';
import { checked, placeOfQuote } from './arguments.ts';
import { type CommandHandler, option, requiredOption, UsageError, verbWord, word } from './context.ts';
import { openFor, openToRead } from './library-commands.ts';

/** project LIBRARY new --title T | show ID | set ID [--title T] [--pico FILE] [--outcomes FILE] */
export const project: CommandHandler = async (context) => {
  await openFor(context, ['show']);
  const { projects } = context.services;
  const verb = verbWord(context, ['new', 'show', 'set']);
  if (verb === 'new') {
    const made = projects.create(checked(projectCreateSchema, { title: requiredOption(context, 'title') }));
    return { value: made, text: made.id };
  }
  const id = word(context, 2, 'ID');
  if (verb === 'show') return { value: projects.get(id), text: JSON.stringify(projects.get(id), null, 2) };
  const file = option(context, 'pico');
  const title = option(context, 'title');
  const pico = file === undefined ? undefined : readPico(file);
  const outcomes = readOutcomes(option(context, 'outcomes'));
  const changed = projects.update(checked(projectUpdateSchema, { id, title, pico }));
  const known = new Map(projects.get(id).outcomes.map((outcome) => [outcome.name, outcome.id]));
  for (const { importance, ...outcome } of outcomes) {
    const outcomeId =
      known.get(outcome.name) ??
      projects.addOutcome({ projectId: id, name: outcome.name, importance: importance ?? 7 }).id;
    projects.updateOutcome({ id: outcomeId, ...outcome, ...(importance !== undefined && { importance }) });
  }
  return { value: outcomes.length > 0 ? projects.get(id) : changed, text: changed.id };
};

/** Outcomes by name: those of the project are changed, others added. */
function readOutcomes(file: string | undefined) {
  return file === undefined ? [] : checked(outcomesFileSchema, readJson(file));
}

const outcomesFileSchema = z.array(outcomeUpdateSchema.omit({ id: true }).required({ name: true })).max(100);

function readPico(file: string) {
  const parsed = picoSchema.partial().safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError('invalid-input', {
    field: `${file}: ${issue?.path.join('.') ?? ''}`,
    reason: issue?.message ?? '',
  });
}

export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the file.
    throw new AppError('invalid-input', { field: file, reason: 'not JSON' }, error);
  }
}

/** Throws what is wrong with a file that cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new AppError(refusalFromSystemError(error), { file }, error);
  }
}

export const search: CommandHandler = async (context) => {
  await openToRead(context);
  const kind = option(context, 'kind');
  if (kind !== undefined && !documentKinds.some((known) => known === kind)) throw new UsageError(`--kind ${kind}`);
  const limit = wholeNumber(option(context, 'limit') ?? '20', '--limit');
  const query = [word(context, 1, 'QUERY'), ...context.words.slice(2)].join(' ');
  const result = context.services.search.query({ query, limit, kind: documentKinds.find((known) => known === kind) });
  const lines = result.hits.map(
    (hit) => `${hit.sourceName}, page ${hit.page}${hit.section ? `, ${hit.section}` : ''}\n  ${hit.snippet}`,
  );
  const readAs = result.readAs.map(({ from, to }) => `${from}: nowhere in the library, read as ${to}`);
  return { value: result, text: [...readAs, ...lines].join('\n') };
};

export const suggest: CommandHandler = async (context) => {
  await openToRead(context);
  const suggestions = await context.services.suggestions.list({ projectId: word(context, 1, 'PROJECT') });
  const lines = suggestions.map(
    (s) => `${s.element} ${s.score.toFixed(2)} ${s.sourceName}, page ${s.page}: ${s.quote}\n  ${s.reason}`,
  );
  return { value: { suggestions }, text: lines.join('\n') };
};

/** tag LIBRARY list PROJECT | add PROJECT DOCUMENT --element E --quote Q [--comment C] | set ID … | remove ID… */
export const tag: CommandHandler = async (context) => {
  await openFor(context, ['list']);
  const { tags } = context.services;
  const verb = verbWord(context, ['list', 'add', 'set', 'remove']);
  const element = tagElements.find((known) => known === option(context, 'element'));
  const comment = option(context, 'comment');
  switch (verb) {
    case 'list': {
      const found = tags.list({ projectId: word(context, 2, 'PROJECT') });
      return { value: found, text: found.map((t) => `${t.id}\t${t.element}\t${t.quote}`).join('\n') };
    }
    case 'add': {
      if (!element) throw new UsageError(`--element is one of ${tagElements.join(', ')}`);
      const [projectId, documentId] = [word(context, 2, 'PROJECT'), word(context, 3, 'DOCUMENT')];
      const place = placeOfQuote(context, documentId, requiredOption(context, 'quote'));
      const label = option(context, 'label') ?? '';
      const made = tags.add({
        projectId,
        documentId,
        ...place,
        element,
        label,
        comment: comment ?? '',
        origin: 'manual',
      });
      return { value: made, text: made.id };
    }
    case 'set': {
      const changed = tags.update({ id: word(context, 2, 'ID'), element, comment, label: option(context, 'label') });
      return { value: changed, text: changed.id };
    }
    case 'remove': {
      const removed = tags.remove([word(context, 2, 'ID'), ...context.words.slice(3)]);
      return { value: removed, text: `${removed.removed} removed` };
    }
  }
};

/** grade LIBRARY list PROJECT | propose OUTCOME | set OUTCOME --file JSON */
export const grade: CommandHandler = async (context) => {
  await openFor(context, ['list', 'propose']);
  const { grades } = context.services;
  const verb = verbWord(context, ['list', 'propose', 'set']);
  if (verb === 'list') {
    const found = grades.list(word(context, 2, 'PROJECT'));
    return { value: found, text: JSON.stringify(found, null, 2) };
  }
  const outcomeId = word(context, 2, 'OUTCOME');
  if (verb === 'propose') {
    const found = grades.proposals(outcomeId);
    const told = Object.entries(found.proposals).map(
      ([domain, { levels, text }]) => `${domain}: ${levels ?? '–'}  ${text.en}`,
    );
    const doubts = found.countedTwice.map(({ text }) => text.en);
    return { value: found, text: [...told, ...doubts].join('\n') };
  }
  const read = readJson(requiredOption(context, 'file'));
  const set = grades.set(checked(gradeSetSchema, { ...(read as object), outcomeId }));
  return { value: set, text: set.id };
};

export function wholeNumber(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new UsageError(`${name} needs a whole number`);
  return value;
}
