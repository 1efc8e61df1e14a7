/** new · import · list · show · verify · history · undo · redo */
import { resolve } from 'node:path';
import { interruptedImportSentence } from '../../shared/interrupted-import.ts';
import { firstFound } from './arguments.ts';
import { type CommandContext, type CommandHandler, option, UsageError, word } from './context.ts';
import { ocrRequest, outcomesOf, withPagesTold } from './file-outcomes.ts';
import { tellProgress } from './tell-progress.ts';

export const newLibrary: CommandHandler = async (context) => {
  const state = await context.services.library.create(libraryWord(context));
  return { value: { path: state.path }, text: `Created ${state.path}` };
};

export const importFiles: CommandHandler = async (context) => {
  await open(context);
  const paths = context.words.slice(1);
  if (paths.length === 0) throw new UsageError('PATH is missing');
  const files = paths.map((path) => ({ path: resolve(path) }));
  const projectId = option(context, 'project');
  const searchId = option(context, 'search');
  const { finished } = context.services.imports.run({
    ...{ files, projectId },
    ...(searchId !== undefined && { searchId }),
    ...(context.options.ocr && { ocr: ocrRequest(context) }),
  });
  return outcomesOf(await (context.options.ocr ? withPagesTold(context, finished) : finished));
};

export const list: CommandHandler = async (context) => {
  await openToRead(context);
  const { services } = context;
  const what = word(context, 1, 'WHAT');
  const projects = () => services.projects.list();
  const lists: Record<string, () => { id: string }[]> = {
    documents: () => services.documents.list(),
    trials: () => services.trials.list(),
    references: () => services.references.list(),
    projects,
    tags: () => projects().flatMap((project) => services.tags.list({ projectId: project.id })),
    grades: () => projects().flatMap((project) => services.grades.list(project.id)),
    cards: () => services.cards.list(),
    packets: () => services.packets.list(null),
    people: () => services.erasures.people(),
    history: () => services.history.list({ projectId: null, limit: 1000 }),
  };
  const make = Object.hasOwn(lists, what) ? lists[what] : undefined;
  if (!make) throw new UsageError(`${what} is not one of ${Object.keys(lists).join(', ')}`);
  const rows = make();
  return { value: rows, text: rows.map(oneLine).join('\n') };
};

/** The first words that name a row, whatever its noun. */
function oneLine(row: { id: string } & Record<string, unknown>): string {
  const told = row.title ?? row.name ?? row.action ?? row.quote ?? row.effect ?? '';
  return [row.id, row.registryId ?? row.kind ?? row.element ?? '', told].filter((part) => part !== '').join('\t');
}

export const show: CommandHandler = async (context) => {
  await openToRead(context);
  const ids = context.words.slice(1);
  if (ids.length === 0) throw new UsageError('ID is missing');
  if (context.options.text) {
    const texts = ids.map((id) => context.services.documents.text(id).text);
    return {
      value: texts.length === 1 ? { text: texts[0] } : texts.map((text) => ({ text })),
      text: texts.join('\n\f'),
    };
  }
  const objects = ids.map((id) => findObject(context, id));
  const value = objects.length === 1 ? objects[0] : objects;
  return { value, text: JSON.stringify(value, null, 2) };
};

/** Ids are opaque: each kind of object is asked in turn. */
function findObject({ services }: CommandContext, id: string): unknown {
  const getters: { get(id: string): unknown }[] = [
    services.documents,
    services.trials,
    services.references,
    services.projects,
    services.cards,
  ];
  return firstFound(
    getters.map((getter) => () => getter.get(id)),
    id,
  );
}

export const verify: CommandHandler = async (context) => {
  await openToRead(context);
  const report = await context.services.library.verifyInSteps(tellProgress(context));
  const problems = report.problems.map((problem) => `${problem.place}: ${problem.message}`);
  const { pages, chunks, texts } = report.checked;
  const text = report.sound
    ? `Sound: ${pages} database pages, ${chunks} pieces of files, ${texts} pieces of text.`
    : problems.join('\n');
  return { value: report, text, exitCode: report.sound ? 0 : 1 };
};

export const history: CommandHandler = async (context) => {
  await openToRead(context);
  const projectId = projectOption(context);
  const entries = context.services.history.list({ projectId, limit: 1000 });
  return { value: entries, text: entries.map((e) => `${e.at}\t${e.person}\t${e.action}`).join('\n') };
};

/** The project an option names, null where none is named. Throws `not-found`. */
function projectOption(context: CommandContext): string | null {
  const id = option(context, 'project');
  return id === undefined ? null : context.services.projects.get(id).id;
}

const step =
  (direction: 'undo' | 'redo'): CommandHandler =>
  async (context) => {
    await open(context);
    const entry = context.services.history[direction](projectOption(context));
    return { value: entry, text: `${direction}: ${entry.action}` };
  };
export const undo = step('undo');
export const redo = step('redo');

/** Opens the library named first to read only, beside whoever works in it. */
export async function openToRead(context: CommandContext): Promise<void> {
  await context.services.library.open({ ...libraryWord(context), readOnly: true });
}

/** To read only where the verb is one of those that change nothing. */
export function openFor(context: CommandContext, readingVerbs: readonly string[]): Promise<void> {
  return readingVerbs.includes(context.words[1] ?? '') ? openToRead(context) : open(context);
}

/** Opens the library named first, and says on stderr where a killed program left an import undone. */
export async function open(context: CommandContext): Promise<void> {
  const { library, settings } = context.services;
  const { interruptedImport } = await library.open(libraryWord(context));
  if (!interruptedImport) return;
  context.err(interruptedImportSentence(interruptedImport, settings.get().locale));
  library.forgetInterruptedImport();
}

function libraryWord(context: CommandContext): { path: string; placeAccepted?: true } {
  const path = resolve(word(context, 0, 'LIBRARY'));
  return context.options['accept-place'] ? { path, placeAccepted: true } : { path };
}
