/** correct: what was recognised of a document, value by value, and what people corrected in it. */
import { z } from 'zod';
import { type Correction, correctionAddSchema } from '../../shared/contract/corrections.ts';
import { applyCorrections } from '../../shared/corrections/apply-corrections.ts';
import { nameOfKey } from '../../shared/corrections/name-of-key.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import { checked } from './arguments.ts';
import {
  type CommandContext,
  type CommandHandler,
  type CommandResult,
  requiredOption,
  UsageError,
  verbWord,
  word,
} from './context.ts';
import { openFor } from './library-commands.ts';
import { readJson } from './project-commands.ts';

/** correct LIBRARY values DOCUMENT | list DOCUMENT | add DOCUMENT --file JSON | accept ID… | remove ID… */
export const correct: CommandHandler = async (context) => {
  const verb = verbWord(context, ['values', 'list', 'add', 'accept', 'remove']);
  await openFor(context, ['values', 'list']);
  switch (verb) {
    case 'values':
      return values(context);
    case 'list':
      return list(context);
    case 'add':
      return add(context);
    case 'accept': {
      const accepted = context.services.corrections.accept(idsIn(context));
      return { value: accepted, text: `${accepted.updated} accepted` };
    }
    case 'remove': {
      const removed = context.services.corrections.remove(idsIn(context));
      return { value: removed, text: `${removed.removed} removed` };
    }
    default:
      return assertNever(verb);
  }
};

function idsIn(context: CommandContext): string[] {
  const ids = context.words.slice(2);
  if (ids.length === 0) throw new UsageError('ID is missing');
  return ids;
}

function reviewed(context: CommandContext) {
  const { recognised, corrections } = context.services.corrections.review(word(context, 2, 'DOCUMENT'));
  return { corrections, ...applyCorrections(recognised, corrections) };
}

/** Each with the key that `add` takes as its target. */
function values(context: CommandContext): CommandResult {
  const shown = reviewed(context).values.filter(({ isGone }) => !isGone);
  const value = shown.map(({ key, text, recognised, place: { page, start, end }, confidence }) => ({
    target: key,
    text,
    recognised,
    confidence,
    ...{ page, start, end },
  }));
  const text = shown.map((each) => [each.key.kind, nameOfKey(each.key), each.text].join('\t')).join('\n');
  return { value, text };
}

/** `isPlaced` is false where what it was made on is not recognised any more; `isWaiting`: it came from an earlier version. */
function list(context: CommandContext): CommandResult {
  const { corrections, unplaced } = reviewed(context);
  const lost = new Set(unplaced.map(({ id }) => id));
  const value = corrections.map((each) => ({ ...each, isPlaced: !lost.has(each.id) }));
  return { value, text: value.map(oneLine).join('\n') };
}

function oneLine({ id, action, target, words, text, by, at, isWaiting, ...rest }: Listed): string {
  const state = isWaiting ? 'waits' : rest.isPlaced ? '' : 'without a place';
  return [id, action, nameOfKey(target), words, text, by, at, state].join('\t');
}

type Listed = Correction & { isPlaced: boolean };

const fileSchema = z.array(correctionAddSchema.omit({ documentId: true })).max(10_000);

/** A list of `{ target, change }`; each is a step of undo. */
function add(context: CommandContext): CommandResult {
  const documentId = word(context, 2, 'DOCUMENT');
  const wanted = checked(fileSchema, readJson(requiredOption(context, 'file')));
  const made = wanted.map((each) => context.services.corrections.add({ documentId, ...each }));
  const value = made.filter((each) => each !== null);
  return { value, text: value.map(({ id }) => id).join('\n') };
}
