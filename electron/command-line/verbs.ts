/** Commands of several verbs, each with the words and options that it takes: one that would be passed over is wrong usage. */
import { locales } from '../../shared/model/vocabulary.ts';
import { type CommandContext, type CommandHandler, choiceOption, UsageError, verbWord } from './context.ts';
import { openFor } from './library-commands.ts';

export interface Verb {
  run: CommandHandler;
  /** After the verb, at most. */
  words: number;
  options?: readonly string[];
  /** Changes nothing: the library is opened to read only. */
  isReading?: boolean;
}

/** Of a change that names no field. */
export const nothingSaid = 'nothing is said of what is to change';

/** Options that any command takes. */
const general = ['json', 'debug', 'help', 'accept-place'];

export function commandOf<Name extends string>(verbs: Record<Name, Verb>): CommandHandler {
  const names = Object.keys(verbs) as Name[];
  return async (context) => {
    const name = verbWord(context, names);
    const verb = verbs[name];
    checkWords(context, name, verb);
    const isTrial = context.options['dry-run'] === true;
    await openFor(context, verb.isReading || isTrial ? [name] : []);
    return verb.run(context);
  };
}

/** Before anything is written. Throws `usage`. */
function checkWords(context: CommandContext, name: string, verb: Verb): void {
  const { words, options } = context;
  const tooMany = words[2 + verb.words];
  if (tooMany !== undefined) throw new UsageError(`«${tooMany}» is one word too many for ${name}`);
  const known = new Set([...general, ...(verb.options ?? [])]);
  const odd = Object.keys(options).find((option) => options[option] !== undefined && !known.has(option));
  if (odd !== undefined) throw new UsageError(`${name} has no option --${odd}`);
  choiceOption(context, 'language', locales);
}
