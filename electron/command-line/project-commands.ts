/** project · search · suggest · tag · grade */
import { readFileSync } from 'node:fs';
import { gradeSetSchema } from '../../shared/contract/grades.ts';
import { picoSchema, projectCreateSchema, projectUpdateSchema } from '../../shared/contract/projects.ts';
import { AppError } from '../../shared/errors.ts';
import { documentKinds, tagElements } from '../../shared/model/vocabulary.ts';
import { refusalFromSystemError } from '../import/import-files.ts';
import { checked, placeOfQuote } from './arguments.ts';
import { type CommandHandler, option, requiredOption, UsageError, verbWord, word } from './context.ts';
import { openFor, openToRead } from './library-commands.ts';

/** project LIBRARY new --title T | show ID | set ID [--title T] [--pico FILE] */
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
  const changed = projects.update(checked(projectUpdateSchema, { id, title, pico }));
  return { value: changed, text: changed.id };
};

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
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // The parser's own message quotes the file.
    if (error instanceof SyntaxError) throw new AppError('invalid-input', { field: file, reason: 'not JSON' }, error);
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

/** grade LIBRARY list PROJECT | set OUTCOME --file JSON */
export const grade: CommandHandler = async (context) => {
  await openFor(context, ['list']);
  const { grades } = context.services;
  const verb = verbWord(context, ['list', 'set']);
  if (verb === 'list') {
    const found = grades.list(word(context, 2, 'PROJECT'));
    return { value: found, text: JSON.stringify(found, null, 2) };
  }
  const outcomeId = word(context, 2, 'OUTCOME');
  const read = readJson(requiredOption(context, 'file'));
  const set = grades.set(checked(gradeSetSchema, { ...(read as object), outcomeId }));
  return { value: set, text: set.id };
};

export function wholeNumber(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new UsageError(`${name} needs a whole number`);
  return value;
}
